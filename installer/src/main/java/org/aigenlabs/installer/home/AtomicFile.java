package org.aigenlabs.installer.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/** Replaces one small file as a whole: whoever looks sees the old one or the new one, also after a crash. */
public final class AtomicFile {
    private static final String HALF_WRITTEN = ".aigenlabs-new";

    private final Disk disk;

    public AtomicFile(Disk disk) {
        this.disk = disk;
    }

    /** Whether {@code path} has a name under which files are written; nobody else uses such names. */
    public static boolean isHalfWritten(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && name.endsWith(HALF_WRITTEN);
    }

    /** Gives {@code file} these bytes and this mode, whatever it was. */
    public void write(Path file, byte[] bytes, Mode mode) {
        replace(file, bytes, mode, false);
    }

    /** Gives {@code file} these bytes; the permissions that it has stay, a new one gets {@code mode}. */
    public void rewrite(Path file, byte[] bytes, Mode mode) {
        replace(file, bytes, mode, disk.type(file) == EntryType.FILE);
    }

    private void replace(Path file, byte[] bytes, Mode mode, boolean keepsPermissions) {
        Path temporary = file.resolveSibling("." + file.getFileName() + HALF_WRITTEN);
        // what a crash left behind: nobody else uses such a name
        disk.delete(temporary);
        try {
            // private until it has the permissions of the old one
            disk.write(temporary, bytes, keepsPermissions ? Mode.PRIVATE_FILE : mode);
            if (keepsPermissions) {
                copyPermissions(file, temporary);
            }
            disk.sync(temporary);
            disk.rename(temporary, file);
        } catch (EnvironmentFailure failure) {
            disk.delete(temporary);
            throw failure;
        }
        disk.sync(file.resolveSibling("."));
    }

    private static void copyPermissions(Path from, Path to) {
        try {
            PosixFileAttributeView old = view(from);
            PosixFileAttributeView fresh = view(to);
            if (old != null && fresh != null) {
                fresh.setPermissions(old.readAttributes().permissions());
            }
        } catch (IOException e) {
            throw DiskFailures.of("set the permissions of", to, e);
        }
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
