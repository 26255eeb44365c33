package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Staging directories of commands that died. */
public final class StaleFetches {
    private StaleFetches() {}

    /**
     * Removes those below {@code staging}; the ones of running commands stay.
     *
     * @return how many were removed
     */
    public static int sweep(Path staging) {
        if (!Files.isDirectory(staging)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> locks =
                Files.newDirectoryStream(staging, Staging.PREFIX + "*" + Staging.LOCK_SUFFIX)) {
            for (Path lock : locks) {
                removed += sweepOne(lock) ? 1 : 0;
            }
            return removed;
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot clean up `" + staging + "`", e);
        }
    }

    @SuppressWarnings("UnusedException") // held by this very process: alive
    private static boolean sweepOne(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            String name = String.valueOf(lockFile.getFileName());
            Directories.delete(
                    lockFile.resolveSibling(name.substring(0, name.length() - Staging.LOCK_SUFFIX.length())));
            Files.deleteIfExists(lockFile);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
