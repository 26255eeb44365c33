package org.aigenlabs.installer.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A private directory for one command, gone with it; what a command that died left is deleted by the next that makes
 * one in the same place.
 *
 * <p>A lock on the file beside it tells whether its command still lives.
 */
public final class ScratchDirectory implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Disk disk;
    private final Path directory;
    private final Path lockFile;
    private final FileChannel channel;

    private ScratchDirectory(Disk disk, Path directory, Path lockFile, FileChannel channel) {
        this.disk = disk;
        this.directory = directory;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** A new one below {@code parent}, which is made if it is missing. */
    public static ScratchDirectory open(Path parent, Disk disk) {
        new Directories(disk).create(parent, Mode.PRIVATE_DIRECTORY);
        clean(parent, disk);
        String name = UUID.randomUUID().toString();
        Path lockFile = parent.resolve(name + LOCK);
        FileChannel channel = locked(lockFile);
        if (channel == null) {
            throw new IllegalStateException("a fresh lock is held by another");
        }
        ScratchDirectory scratch = new ScratchDirectory(disk, parent.resolve(name), lockFile, channel);
        try {
            disk.makeDirectory(scratch.directory, Mode.PRIVATE_DIRECTORY);
            return scratch;
        } catch (RuntimeException | Error failure) {
            scratch.close();
            throw failure;
        }
    }

    /** The directory, empty at first. */
    public Path path() {
        return directory;
    }

    private static void clean(Path parent, Disk disk) {
        for (Path each : disk.list(parent)) {
            String name = String.valueOf(each.getFileName());
            if (name.endsWith(LOCK) && disk.type(each) == EntryType.FILE) {
                FileChannel free = locked(each);
                if (free != null) {
                    String directory = name.substring(0, name.length() - LOCK.length());
                    new ScratchDirectory(disk, parent.resolve(directory), each, free).close();
                }
            }
        }
    }

    /** The open lock file; nothing if another command holds it. */
    private static @Nullable FileChannel locked(Path lockFile) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException _) {
            close(channel, lockFile);
            return null;
        } catch (IOException e) {
            close(channel, lockFile);
            throw DiskFailures.of("lock", lockFile, e);
        }
    }

    private static void close(@Nullable FileChannel channel, Path lockFile) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw DiskFailures.of("close", lockFile, e);
        }
    }

    @Override
    public void close() {
        if (disk.type(directory) != EntryType.ABSENT) {
            new Directories(disk).deleteTree(directory);
        }
        disk.delete(lockFile);
        close(channel, lockFile);
    }
}
