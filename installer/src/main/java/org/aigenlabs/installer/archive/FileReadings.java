package org.aigenlabs.installer.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Files that are read all at once, on all processors: digests and the look for secrets take longer than the disk. */
final class FileReadings {
    private FileReadings() {}

    /**
     * Reads {@code files}; what was found is in their order, whichever was read first.
     *
     * @param between is run before each, and may throw
     */
    static List<FileReading> of(List<ArchiveItem.File> files, SecretScanner scanner, Runnable between) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService readers = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("read-", 0).factory())) {
            try {
                List<Future<FileReading>> reading = new ArrayList<>();
                for (ArchiveItem.File file : files) {
                    reading.add(readers.submit(() -> {
                        between.run();
                        return FileReading.read(file, scanner);
                    }));
                }
                List<FileReading> read = new ArrayList<>();
                for (Future<FileReading> each : reading) {
                    read.add(taken(each));
                }
                return read;
            } finally {
                readers.shutdownNow();
            }
        }
    }

    private static FileReading taken(Future<FileReading> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot read what is to be exported: interrupted", e);
        } catch (ExecutionException e) {
            throw switch (Objects.requireNonNull(e.getCause())) {
                case RuntimeException failure -> failure;
                case Throwable other -> new IllegalStateException(other);
            };
        }
    }
}
