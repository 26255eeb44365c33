package org.aigenlabs.installer.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.installer.database.DatabaseCopy;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/** The machine's own file system. */
public final class RealDisk implements Disk {
    /** How every file of SQLite 3 with anything in it begins. */
    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final Map<PosixFilePermission, PosixFilePermission> RUN_BY_READ = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    @Override
    public EntryType type(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                return EntryType.LINK;
            }
            if (found.isDirectory()) {
                return EntryType.DIRECTORY;
            }
            return found.isRegularFile() ? EntryType.FILE : EntryType.OTHER;
        } catch (NoSuchFileException _) {
            return EntryType.ABSENT;
        } catch (IOException e) {
            throw DiskFailures.of("look at", path, e);
        }
    }

    @Override
    public Mode mode(Path file) {
        try {
            PosixFileAttributeView view = view(file);
            Set<PosixFilePermission> found = view == null
                    ? Mode.FILE.permissions()
                    : view.readAttributes().permissions();
            boolean runs = found.contains(PosixFilePermission.OWNER_EXECUTE);
            boolean isPrivate =
                    !found.contains(PosixFilePermission.GROUP_READ) && !found.contains(PosixFilePermission.OTHERS_READ);
            return isPrivate ? runs ? Mode.PRIVATE_EXECUTABLE : Mode.PRIVATE_FILE : runs ? Mode.EXECUTABLE : Mode.FILE;
        } catch (IOException e) {
            throw DiskFailures.of("look at", file, e);
        }
    }

    @Override
    public List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw DiskFailures.of("list", directory, e);
        }
    }

    @Override
    public byte[] read(Path file, int limit) {
        // opening a pipe would wait for somebody who writes into it
        if (type(file) == EntryType.OTHER) {
            throw new EnvironmentFailure(
                    "cannot read `" + file + "`: it is a pipe, a socket or a device, expected a file",
                    "move it away and try again");
        }
        try (InputStream in = Files.newInputStream(file, READ, NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new EnvironmentFailure(
                        "cannot read `" + file + "`: it is larger than expected, at most " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw DiskFailures.of("read", file, e);
        }
    }

    @Override
    public void makeDirectory(Path directory, Mode mode) {
        try {
            Files.createDirectory(directory, atCreation(directory, mode));
            set(directory, mode);
        } catch (IOException e) {
            throw DiskFailures.of("make the directory", directory, e);
        }
    }

    @Override
    public void write(Path file, byte[] bytes, Mode mode) {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS), atCreation(file, mode))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            set(file, mode);
        } catch (IOException e) {
            throw DiskFailures.of("write", file, e);
        }
    }

    @Override
    public void writeAnew(Path file, byte[] bytes, Mode mode, Path old) {
        if (type(old) != EntryType.FILE || view(old) == null) {
            write(file, bytes, mode);
            return;
        }
        // private until it has what the old one has: nobody reads meanwhile who could not read before
        write(file, bytes, Mode.PRIVATE_FILE);
        try {
            copyPermissions(old, file);
            letRun(view(file), mode);
        } catch (IOException e) {
            throw DiskFailures.of("write", file, e);
        }
    }

    @Override
    public boolean isSame(Path one, Path other) {
        try {
            return type(one) != EntryType.ABSENT && type(other) != EntryType.ABSENT && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw DiskFailures.of("look at", one, e);
        }
    }

    @Override
    public void copy(Path from, Path to) {
        try (FileChannel source = FileChannel.open(from, Set.of(READ, NOFOLLOW_LINKS));
                FileChannel target = FileChannel.open(
                        to, Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS), atCreation(to, Mode.PRIVATE_FILE))) {
            long size = source.size();
            long done = 0;
            while (done < size) {
                long step = source.transferTo(done, size - done, target);
                if (step == 0) {
                    // another program cut the file short meanwhile
                    break;
                }
                done += step;
            }
            copyPermissions(from, to);
        } catch (IOException e) {
            throw DiskFailures.of("copy `" + from + "` to", to, e);
        }
    }

    @Override
    public void copyDatabase(Path from, Path to) {
        if (!isDatabase(from)) {
            copy(from, to);
            return;
        }
        DatabaseCopy.copy(from, to);
        try {
            copyPermissions(from, to);
        } catch (IOException e) {
            throw DiskFailures.of("copy `" + from + "` to", to, e);
        }
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file, READ, NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
        } catch (IOException e) {
            throw DiskFailures.of("read", file, e);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = view(from);
        PosixFileAttributeView fresh = view(to);
        if (old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }

    @Override
    public void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFailures.of("rename `" + from.getFileName() + "` to", to, e);
        }
    }

    @Override
    public void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw DiskFailures.of("delete", path, e);
        }
    }

    @Override
    public void sync(Path path) {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw DiskFailures.of("make durable", path, e);
        }
    }

    @Override
    public void syncAll(List<Path> paths) {
        new ParallelSync(this).sync(paths);
    }

    /** So that a private file is never readable by others, not for a moment. */
    private static FileAttribute<?>[] atCreation(Path path, Mode mode) {
        return view(path) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode.permissions())};
    }

    /** The umask took bits away at creation: this gives them back. */
    private static void set(Path path, Mode mode) throws IOException {
        PosixFileAttributeView view = view(path);
        if (view != null) {
            view.setPermissions(mode.permissions());
        }
    }

    /** Whoever may read the file may run it, or nobody may. */
    private static void letRun(@Nullable PosixFileAttributeView view, Mode mode) throws IOException {
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> found = view.readAttributes().permissions();
        Set<PosixFilePermission> wanted = EnumSet.copyOf(found);
        boolean runs = mode.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        if (runs == found.contains(PosixFilePermission.OWNER_EXECUTE)) {
            return;
        }
        RUN_BY_READ.forEach((read, run) -> {
            wanted.remove(run);
            if (runs && found.contains(read)) {
                wanted.add(run);
            }
        });
        view.setPermissions(wanted);
    }

    private static @Nullable PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    }
}
