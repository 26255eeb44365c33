package org.aigenlabs.installer.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Many fsyncs at once: a disk answers several in the time of one. */
final class ParallelSync {
    /** A few: the disk is the limit, not the processor. */
    private static final int THREADS = 4;

    private final Disk disk;

    ParallelSync(Disk disk) {
        this.disk = disk;
    }

    /** Ends when all are durable, or one has failed and none is under way any more. */
    void sync(List<Path> paths) {
        if (paths.size() < THREADS) {
            paths.forEach(disk::sync);
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            paths.forEach(path -> running.add(pool.submit(() -> disk.sync(path))));
            try {
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw e.getCause() instanceof EnvironmentFailure failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new EnvironmentFailure("cannot make files durable: the command was interrupted", e);
            }
        }
    }
}
