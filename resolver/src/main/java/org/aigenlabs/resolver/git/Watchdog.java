package org.aigenlabs.resolver.git;

import java.time.Duration;
import org.aigenlabs.resolver.FetchProgress;

/**
 * Looks at a meter's clock, and at the user's wish to stop, while a fetch runs; from a thread of its own, because a read
 * that blocks cannot look itself.
 */
final class Watchdog implements AutoCloseable {
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final long LOOKS_IN_PATIENCE = 4;

    private final Thread thread;

    Watchdog(FetchMeter meter, FetchProgress progress) {
        Duration fraction = meter.limits().patience().dividedBy(LOOKS_IN_PATIENCE);
        Duration pause = fraction.compareTo(MOST_BETWEEN_LOOKS) < 0 ? fraction : MOST_BETWEEN_LOOKS;
        this.thread = Thread.ofVirtual().name("fetch-watchdog").start(() -> watch(meter, progress, pause));
    }

    private static void watch(FetchMeter meter, FetchProgress progress, Duration pause) {
        try {
            while (meter.stopped() == null) {
                Thread.sleep(pause);
                if (progress.isCancelled()) {
                    meter.cancel();
                }
                meter.check();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
