package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.TreePath;

/** The comparison of an installed profile's lock with what lies on disk. */
final class LockCheck {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int SHOWN = 3;

    private final Disk disk;
    private final Path profile;

    LockCheck(Disk disk, Path profile) {
        this.disk = disk;
        this.profile = profile;
    }

    /** In a sentence, which files differ; nothing if none does, or nothing that can be read is installed. */
    Optional<String> differences() {
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Map.Entry<TreePath, LockedFile> each : locked().entrySet()) {
            Path file = profile.resolve(each.getKey().text());
            if (disk.type(file) == EntryType.ABSENT) {
                gone.add(each.getKey().text());
            } else if (differs(file, each.getValue())) {
                changed.add(each.getKey().text());
            }
        }
        List<String> words = new ArrayList<>();
        if (!changed.isEmpty()) {
            words.add("changed since the install: " + some(changed));
        }
        if (!gone.isEmpty()) {
            words.add("deleted since the install: " + some(gone));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    /** A lock that cannot be read is told elsewhere. */
    private Map<TreePath, LockedFile> locked() {
        Path lock = profile.resolve(Lock.FILE);
        if (disk.type(lock) != EntryType.FILE) {
            return Map.of();
        }
        try {
            return LockDocument.read(disk.read(lock, LockDocument.LARGEST)).files();
        } catch (InvalidFailure | EnvironmentFailure _) {
            return Map.of();
        }
    }

    private boolean differs(Path file, LockedFile locked) {
        try {
            return disk.type(file) != EntryType.FILE
                    || !BlobId.of(disk.read(file, LARGEST)).equals(locked.blob());
        } catch (EnvironmentFailure _) {
            return true;
        }
    }

    private static String some(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(SHOWN, files.size())));
        return files.size() <= SHOWN ? first : first + " and " + (files.size() - SHOWN) + " more";
    }
}
