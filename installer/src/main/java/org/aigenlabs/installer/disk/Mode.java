package org.aigenlabs.installer.disk;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.aigenlabs.schema.tree.FileMode;

/** The permissions that a file or directory is made with, whatever the umask says. */
public enum Mode {
    /** 0644. */
    FILE("rw-r--r--"),
    /** 0755, a file that can be run. */
    EXECUTABLE("rwxr-xr-x"),
    /** 0600, a file that may hold secrets. */
    PRIVATE_FILE("rw-------"),
    /** 0700, a file that can be run and may hold secrets. */
    PRIVATE_EXECUTABLE("rwx------"),
    /** 0755. */
    DIRECTORY("rwxr-xr-x"),
    /** 0700, a directory below which secrets lie. */
    PRIVATE_DIRECTORY("rwx------");

    private final String symbols;

    Mode(String symbols) {
        this.symbols = symbols;
    }

    /** For a new file that an author's tree holds with {@code mode}. */
    public static Mode of(FileMode mode) {
        return switch (mode) {
            case REGULAR -> FILE;
            case EXECUTABLE -> EXECUTABLE;
        };
    }

    /** For the file system. */
    public Set<PosixFilePermission> permissions() {
        return PosixFilePermissions.fromString(symbols);
    }
}
