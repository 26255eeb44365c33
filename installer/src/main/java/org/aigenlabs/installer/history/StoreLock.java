package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The store, held by one command: whoever is about to name objects, or to drop those that nothing names. So an object
 * that a command found in the store is there until its name is.
 */
final class StoreLock implements AutoCloseable {
    /** The same file under which a fetch is kept. */
    private static final String FILE = "aigenlabs.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for it.
     *
     * @param doing verb and object, for people: {@code tidy}
     * @throws BusyFailure if another command holds it for too long
     */
    static StoreLock acquire(Path store, String doing) throws IOException {
        FileChannel channel =
                FileChannel.open(store.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
                if (tried(channel) != null) {
                    return new StoreLock(channel);
                }
                pause(doing);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new BusyFailure(
                "cannot " + doing + " the store `" + store + "`: another command writes to it, expected nobody",
                "wait until that is done, then run the command again");
    }

    @SuppressWarnings("UnusedException") // held by another thread of this process
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause(String doing) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot " + doing + " the store: interrupted", e);
        }
    }

    /** Lets go: a lock ends with its channel. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
