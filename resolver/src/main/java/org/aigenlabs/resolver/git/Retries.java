package org.aigenlabs.resolver.git;

import java.time.Duration;
import java.util.function.Supplier;
import org.aigenlabs.resolver.FetchProgress;

/**
 * How often a fetch is tried again after a {@link PassingFailure}, and how long is waited: each time twice as long.
 *
 * @param times after the first try
 * @param pause before the second try
 */
record Retries(int times, Duration pause) {
    /** What holds everywhere but in tests. */
    static final Retries STANDARD = new Retries(2, Duration.ofSeconds(1));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Does {@code work}, again where it makes sense. */
    <T> T of(FetchProgress progress, Supplier<T> work) {
        Duration wait = pause;
        for (int left = times; left > 0; left--) {
            try {
                return work.get();
            } catch (PassingFailure failure) {
                progress.begin("waiting to try again", 0);
                if (!slept(wait, progress)) {
                    throw failure;
                }
                wait = wait.multipliedBy(2);
            }
        }
        return work.get();
    }

    /** Whether the whole time is over, and nobody wants to stop. */
    private static boolean slept(Duration wait, FetchProgress progress) {
        long end = System.nanoTime() + wait.toNanos();
        try {
            while (System.nanoTime() < end && !progress.isCancelled()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !progress.isCancelled();
    }
}
