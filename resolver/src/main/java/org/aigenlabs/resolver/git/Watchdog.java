package org.aigenlabs.resolver.git;

import java.time.Duration;

/** Looks at a meter's clock while a fetch runs, from a thread of its own. */
final class Watchdog implements AutoCloseable {
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long LOOKS_IN_PATIENCE = 4;

    private final Thread thread;

    Watchdog(FetchMeter meter) {
        Duration fraction = meter.limits().patience().dividedBy(LOOKS_IN_PATIENCE);
        Duration pause = fraction.compareTo(MOST_BETWEEN_LOOKS) < 0 ? fraction : MOST_BETWEEN_LOOKS;
        this.thread = Thread.ofVirtual().name("fetch-watchdog").start(() -> watch(meter, pause));
    }

    private static void watch(FetchMeter meter, Duration pause) {
        try {
            while (meter.stopped() == null) {
                Thread.sleep(pause);
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
