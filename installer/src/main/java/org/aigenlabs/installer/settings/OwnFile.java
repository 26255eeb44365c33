package org.aigenlabs.installer.settings;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * A small file in a profile that is read, changed and replaced as a whole; never reached through a link, which could
 * lead out of the profile.
 */
final class OwnFile {
    /** Bytes: files beyond are nobody's settings. */
    static final int LARGEST = 4 * 1024 * 1024;

    private final Disk disk;
    private final Path file;

    OwnFile(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** Its bytes; none if it is not there. */
    byte[] read() {
        return switch (disk.type(file)) {
            case ABSENT -> new byte[0];
            case FILE -> disk.read(file, LARGEST);
            case LINK -> throw refused("a symbolic link is there, expected a file of the profile's own");
            case DIRECTORY -> throw refused("a directory is there, expected a file");
            case OTHER -> throw refused("something that is no file is there, expected a file");
        };
    }

    /** Replaces it in one step; the permissions that it has stay. */
    void rewrite(byte[] bytes, Mode modeOfNew) {
        new AtomicFile(disk).rewrite(file, bytes, modeOfNew);
    }

    /** Replaces it in one step by a file that only its owner can read. */
    void writePrivately(byte[] bytes) {
        new AtomicFile(disk).write(file, bytes, Mode.PRIVATE_FILE);
    }

    private EnvironmentFailure refused(String found) {
        return new EnvironmentFailure("cannot use `" + file + "`: " + found, "look with `ls -la " + file + "`");
    }
}
