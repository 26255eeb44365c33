package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aigenlabs.installer.apply.PendingConflicts.Side;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.plan.FileConflict;
import org.aigenlabs.schema.value.TreePath;

/** The directory in which the texts of contradictions wait, as steps of a transaction. */
final class MergeDirectory {
    private final ProfileDisk files;

    MergeDirectory(ProfileDisk files) {
        this.files = files;
    }

    /** What waits now. */
    PendingConflicts read() {
        return files.type(PendingConflicts.FILE) == EntryType.FILE
                ? PendingConflicts.read(files.disk().read(files.at(PendingConflicts.FILE), ProfileDisk.LARGEST))
                : PendingConflicts.NONE;
    }

    /**
     * The steps after which {@code pending} waits.
     *
     * @param fresh the texts of those of its files that are new or came anew
     */
    List<FileStep> steps(PendingConflicts pending, SortedMap<TreePath, FileConflict> fresh) {
        SortedMap<TreePath, byte[]> wanted = new TreeMap<>();
        fresh.forEach((path, conflict) -> {
            wanted.put(Side.BASE.of(path), conflict.base().get());
            wanted.put(Side.LOCAL.of(path), conflict.local().get());
            wanted.put(Side.UPSTREAM.of(path), conflict.theirs().get());
            wanted.put(Side.MERGED.of(path), conflict.markedUp().get());
        });
        if (!pending.files().isEmpty()) {
            wanted.put(PendingConflicts.FILE, pending.render());
        }
        List<FileStep> steps = new ArrayList<>();
        wanted.forEach((path, bytes) -> add(steps, path, bytes));
        Predicate<TreePath> stays = path -> wanted.containsKey(path) || isOf(path, pending);
        for (TreePath path : existing()) {
            if (!stays.test(path)) {
                steps.add(new FileStep.Delete(path, files.state(path)));
            }
        }
        return steps;
    }

    private static boolean isOf(TreePath path, PendingConflicts pending) {
        return pending.files().keySet().stream()
                .anyMatch(waiting -> List.of(Side.values()).stream()
                        .anyMatch(side -> side.of(waiting).equals(path)));
    }

    private void add(List<FileStep> steps, TreePath path, byte[] bytes) {
        FileStep.Write write = FileStep.Write.of(path, files.state(path), Mode.FILE, bytes);
        if (!write.old().equals(write.now())) {
            steps.add(write);
        }
    }

    /** What lies in it now. */
    List<TreePath> existing() {
        List<TreePath> found = new ArrayList<>();
        List<Path> waiting = new ArrayList<>();
        if (files.type(PendingConflicts.DIRECTORY) == EntryType.DIRECTORY) {
            waiting.add(files.at(PendingConflicts.DIRECTORY));
        }
        while (!waiting.isEmpty()) {
            for (Path each : files.disk().list(waiting.removeLast())) {
                switch (files.disk().type(each)) {
                    case DIRECTORY -> waiting.add(each);
                    case FILE ->
                        found.add(new TreePath(files.profile().relativize(each).toString()));
                    case LINK, OTHER, ABSENT -> {
                        // not ours
                    }
                }
            }
        }
        return found;
    }
}
