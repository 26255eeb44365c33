package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes the tar of an archive: its manifest, then every item below one top directory, in the order given.
 *
 * <p>Nobody owns anything in it, so that equal content gives equal bytes.
 */
final class ArchiveWriter {
    private static final int COPY_BUFFER = 1 << 16;
    private static final int MANIFEST_MODE = 0644;
    private static final int TOP_MODE = 0755;

    private final TarArchiveOutputStream tar;
    private final String top;

    /** @param top the one directory at the top */
    ArchiveWriter(OutputStream out, String top) {
        this.tar = new TarArchiveOutputStream(out, TarConstants.DEFAULT_BLKSIZE, "UTF-8");
        this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        this.tar.setAddPaxHeadersForNonAsciiNames(true);
        this.top = top;
    }

    /** Writes all of it and the end mark; the stream is not closed. */
    void write(ArchiveManifest manifest, List<ArchiveItem> items, FileTime manifestTime) throws IOException {
        directory("", TOP_MODE, manifestTime);
        byte[] listed = manifest.render();
        TarArchiveEntry first = entry(ArchiveManifest.FILE.text(), MANIFEST_MODE, manifestTime);
        first.setSize(listed.length);
        tar.putArchiveEntry(first);
        tar.write(listed);
        tar.closeArchiveEntry();
        for (ArchiveItem item : items) {
            switch (item) {
                case ArchiveItem.Directory(var path, int mode, FileTime modified) ->
                    directory(path.text(), mode, modified);
                case ArchiveItem.File file -> file(file);
                // links are made of the manifest when the archive is unpacked, never of entries
                case ArchiveItem.Link _ -> {}
            }
        }
        tar.finish();
    }

    private void directory(String path, int mode, FileTime modified) throws IOException {
        tar.putArchiveEntry(entry(path.isEmpty() ? "" : path + "/", mode, modified));
        tar.closeArchiveEntry();
    }

    private TarArchiveEntry entry(String path, int mode, FileTime modified) {
        TarArchiveEntry entry = new TarArchiveEntry(top + "/" + path, true);
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("", "");
        // a fraction of a second goes into an extended header
        entry.setLastModifiedTime(modified);
        return entry;
    }

    private void file(ArchiveItem.File file) throws IOException {
        TarArchiveEntry entry = entry(file.path().text(), file.mode(), file.modified());
        entry.setSize(file.size());
        tar.putArchiveEntry(entry);
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file.from(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            copy(in, file, digest);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
            throw changed(file);
        }
        tar.closeArchiveEntry();
    }

    private void copy(InputStream in, ArchiveItem.File file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[COPY_BUFFER];
        long left = file.size();
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw changed(file);
            }
            digest.update(buffer, 0, read);
            tar.write(buffer, 0, read);
            left -= read;
        }
    }

    private static EnvironmentFailure changed(ArchiveItem.File file) {
        return new EnvironmentFailure(
                "cannot export `" + file.path() + "`: another program changed it meanwhile, expected a file at rest",
                "stop the agent, then run the command again");
    }
}
