package org.aigenlabs.installer.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Directories with what is above and below them, one step of a disk at a time. */
public final class Directories {
    private final Disk disk;

    public Directories(Disk disk) {
        this.disk = disk;
    }

    /**
     * Makes {@code directory} and what is missing above it. A link to a directory is taken for one: people keep the
     * root on another disk.
     *
     * @return what was made, from the top down; nothing stays when this fails
     */
    public List<Path> create(Path directory, Mode mode) {
        List<Path> missing = new ArrayList<>();
        for (Path at = directory; at != null && !exists(at); at = at.getParent()) {
            missing.addFirst(at);
        }
        List<Path> made = new ArrayList<>();
        try {
            for (Path each : missing) {
                if (makeUnlessMade(each, mode)) {
                    made.add(each);
                }
            }
            return made;
        } catch (RuntimeException | Error failure) {
            unmake(made, failure);
            throw failure;
        }
    }

    private void unmake(List<Path> made, Throwable reason) {
        try {
            deleteEmpty(made);
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }

    /** Another command may make the same directory at the same time. */
    private boolean makeUnlessMade(Path directory, Mode mode) {
        try {
            disk.makeDirectory(directory, mode);
            return true;
        } catch (EnvironmentFailure failure) {
            if (exists(directory)) {
                return false;
            }
            throw failure;
        }
    }

    /** Whether {@code path} is a directory, or a link to one. */
    public static boolean exists(Path path) {
        return Files.isDirectory(path);
    }

    /** Deletes what lies at {@code top} and everything below it, links not followed. */
    public void deleteTree(Path top) {
        List<Path> found = new ArrayList<>(List.of(top));
        for (int i = 0; i < found.size(); i++) {
            if (disk.type(found.get(i)) == EntryType.DIRECTORY) {
                found.addAll(disk.list(found.get(i)));
            }
        }
        found.reversed().forEach(disk::delete);
    }

    /** Deletes those of {@code directories} that are empty, the last first; the others stay. */
    public void deleteEmpty(List<Path> directories) {
        for (Path each : directories.reversed()) {
            if (disk.type(each) == EntryType.DIRECTORY && disk.list(each).isEmpty()) {
                disk.delete(each);
            }
        }
    }
}
