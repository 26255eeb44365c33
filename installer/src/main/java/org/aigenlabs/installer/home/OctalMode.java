package org.aigenlabs.installer.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.aigenlabs.installer.disk.DiskFailures;

/** The permissions of a file as people write them: {@code 0600}. */
final class OctalMode {
    private OctalMode() {}

    /** Four octal digits, of the link itself where it is one; empty where the system knows no such thing. */
    static String of(Path file) {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return "";
        }
        try {
            String symbols = PosixFilePermissions.toString(view.readAttributes().permissions());
            return String.format(
                    Locale.ROOT,
                    "%04o",
                    Integer.parseInt(symbols.replaceAll("[rwx]", "1").replace('-', '0'), 2));
        } catch (IOException e) {
            throw DiskFailures.of("look at", file, e);
        }
    }
}
