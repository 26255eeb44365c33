package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.schema.value.TreePath;

/** Writes an archive's content into an empty directory; modes and times of directories last, then links. */
final class Unpacking implements ArchiveVisitor {
    private static final int BUFFER = 1 << 16;

    /** Times that a file system can hold: before 1970 and after 2261 are somebody's joke. */
    private static final long LATEST = 9_200_000_000L;

    private final Path into;
    private final Map<Path, TarEntry> directories = new LinkedHashMap<>();
    private final Set<TreePath> made = new HashSet<>();

    /** @param into empty, and nobody else's */
    Unpacking(Path into) {
        this.into = into;
    }

    /** Reads {@code reader}'s archive into the empty directory {@code into}. */
    static ArchiveContents unpack(ArchiveReader reader, Path into) {
        Unpacking unpacking = new Unpacking(into);
        ArchiveContents contents = reader.read(unpacking);
        contents.manifest().ifPresent(unpacking::finish);
        return contents;
    }

    @Override
    public void directory(TreePath path, TarEntry entry) {
        make(path);
        directories.put(into.resolve(path.text()), entry);
    }

    @Override
    public void file(TreePath path, TarEntry entry, InputStream content) throws IOException {
        Path file = into.resolve(path.text());
        makeAbove(path);
        try (OutputStream out = Files.newOutputStream(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            copy(content, out, file);
        }
        dress(file, entry);
    }

    private static void copy(InputStream content, OutputStream out, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = content.read(buffer);
        while (read >= 0) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw DiskFailures.of("write", file, e);
            }
            read = content.read(buffer);
        }
    }

    private void makeAbove(TreePath path) {
        int slash = path.text().lastIndexOf('/');
        if (slash > 0) {
            make(new TreePath(path.text().substring(0, slash)));
        }
    }

    private void make(TreePath path) {
        if (made.contains(path)) {
            return;
        }
        makeAbove(path);
        Path directory = into.resolve(path.text());
        try {
            Files.createDirectory(directory);
            made.add(path);
        } catch (IOException e) {
            throw DiskFailures.of("make the directory", directory, e);
        }
    }

    private static void dress(Path path, TarEntry entry) {
        try {
            PosixFileAttributeView posix =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (posix != null) {
                posix.setPermissions(permissions(entry.mode()));
            }
            if (entry.modified() >= 0 && entry.modified() <= LATEST) {
                FileTime time = FileTime.from(Instant.ofEpochSecond(entry.modified(), entry.nanos()));
                Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            }
        } catch (IOException e) {
            throw DiskFailures.of("set mode and time of", path, e);
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        List<PosixFilePermission> bits = ProfileWalk.BITS;
        for (int bit = 0; bit < bits.size(); bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(bits.get(bit));
            }
        }
        return permissions;
    }

    private void finish(ArchiveManifest manifest) {
        manifest.lines().forEach((path, line) -> {
            if (line instanceof ArchiveManifest.LinkLine(String target) && InwardLink.staysInside(path, target)) {
                link(path, target);
            }
        });
        List.copyOf(directories.entrySet()).reversed().forEach(each -> dress(each.getKey(), each.getValue()));
    }

    private void link(TreePath path, String target) {
        makeAbove(path);
        Path at = into.resolve(path.text());
        try {
            Files.createSymbolicLink(at, Path.of(target));
        } catch (IOException e) {
            throw DiskFailures.of("make the link", at, e);
        }
    }
}
