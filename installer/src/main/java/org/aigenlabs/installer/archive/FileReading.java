package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScan;
import org.aigenlabs.installer.scan.SecretScanner;

/**
 * A file that was read once for its digest and for secrets.
 *
 * @param file with the digest, and the size that was read
 */
record FileReading(ArchiveItem.File file, List<SecretFinding> findings) {
    private static final int BUFFER = 1 << 17;

    /** Reads as many bytes as the file had when it was looked at; fewer if it has become shorter. */
    static FileReading read(ArchiveItem.File file, SecretScanner scanner) {
        MessageDigest digest = Digests.sha256();
        SecretScan scan = scanner.begin(file.path().text());
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(file.from(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (size < file.size()) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, file.size() - size));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                scan.bytes(buffer, 0, read);
                size += read;
            }
        } catch (IOException e) {
            throw DiskFailures.of("read", file.from(), e);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new FileReading(
                new ArchiveItem.File(file.path(), file.mode(), file.modified(), file.from(), size, hash), scan.end());
    }
}
