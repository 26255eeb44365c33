package org.aigenlabs.installer.apply;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.TreePath;

/**
 * The package manager's own files in a profile that a generation records beside the distribution's: the lock, and the
 * texts of conflicts that wait. With them a state can be gone back to as a whole.
 */
final class OwnFiles {
    private static final TreePath LOCK = new TreePath(Lock.FILE);

    private OwnFiles() {}

    /** As they are now. */
    static List<GenerationFile> now(ProfileDisk files) {
        return after(files, List.of());
    }

    /** As {@code steps} will leave them. */
    static List<GenerationFile> after(ProfileDisk files, List<FileStep> steps) {
        SortedMap<TreePath, Supplier<byte[]>> left = new TreeMap<>();
        new MergeDirectory(files).existing().forEach(path -> left.put(path, reader(files, path)));
        if (files.type(LOCK) == EntryType.FILE) {
            left.put(LOCK, reader(files, LOCK));
        }
        for (FileStep step : steps) {
            if (step.path().equals(LOCK) || step.path().isWithin(PendingConflicts.DIRECTORY)) {
                switch (step) {
                    case FileStep.Write write -> left.put(write.path(), write.bytes());
                    case FileStep.Delete delete -> left.remove(delete.path());
                }
            }
        }
        return left.entrySet().stream()
                .map(each -> new GenerationFile(
                        each.getKey(), FileMode.REGULAR, new GenerationFile.Changed(each.getValue())))
                .toList();
    }

    private static Supplier<byte[]> reader(ProfileDisk files, TreePath path) {
        return () -> files.disk().read(files.at(path), ProfileDisk.LARGEST);
    }
}
