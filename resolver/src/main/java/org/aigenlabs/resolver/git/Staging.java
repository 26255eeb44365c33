package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * A directory for one fetch: {@code <parent>/fetch-<random>}, beside a file of the same name with {@code .lock} that is
 * locked as long as this process uses it.
 *
 * <p>The lock is taken before the directory is made, so {@link StaleFetches} never takes a live one for a dead one.
 */
final class Staging implements AutoCloseable {
    static final String PREFIX = "fetch-";
    static final String LOCK_SUFFIX = ".lock";
    private static final int ATTEMPTS = 100;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final Path lockFile;
    private final FileChannel lock;
    private final List<Path> made;

    private Staging(Path directory, Path lockFile, FileChannel lock, List<Path> made) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lock = lock;
        this.made = made;
    }

    /** Makes one below {@code parent}, which is made too where it is missing. */
    static Staging create(Path parent) {
        try {
            List<Path> made = makeAll(parent);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                String name = PREFIX
                        + HexFormat.of()
                                .toHexDigits(RandomGenerator.getDefault().nextLong());
                Path lockFile = parent.resolve(name + LOCK_SUFFIX);
                FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (hold(lock, lockFile)) {
                    return new Staging(Files.createDirectory(parent.resolve(name)), lockFile, lock, made);
                }
                lock.close();
            }
            throw new EnvironmentFailure("cannot make a staging directory in `" + parent + "`: all names are taken");
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot write in `" + parent + "`: " + reason(e) + ", expected a directory you may write to",
                    e,
                    "make it writable, or set `AIGENLABS_HOME` to another place");
        }
    }

    /** A sweep may have taken the file between its making and its locking; then it is gone again. */
    @SuppressWarnings("UnusedException")
    private static boolean hold(FileChannel lock, Path lockFile) throws IOException {
        try {
            return lock.tryLock() != null && Files.exists(lockFile);
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException named
            when named.getReason() != null -> named.getReason().toLowerCase(Locale.ROOT);
            default -> "it cannot be made";
        };
    }

    /** The root may be among them: it holds an agent's home, so nobody else may look into it. */
    private static List<Path> makeAll(Path directory) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = directory; at != null && !Files.exists(at); at = at.getParent()) {
            missing.addFirst(at);
        }
        for (Path at : missing) {
            makePrivate(at);
        }
        return missing;
    }

    private static void makePrivate(Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createDirectory(directory);
            }
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(directory)) {
                throw raced;
            }
        }
    }

    Path directory() {
        return directory;
    }

    /** Removes the directory, its lock, and the parents that were made for it, if nothing else is in them. */
    @Override
    public void close() {
        try (lock) {
            Directories.delete(directory);
            Files.deleteIfExists(lockFile);
            removeMade();
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot remove the staging directory `" + directory + "`", e);
        }
    }

    @SuppressWarnings("UnusedException") // another command uses the directory: so it stays
    private void removeMade() throws IOException {
        for (Path parent : made.reversed()) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
        }
    }
}
