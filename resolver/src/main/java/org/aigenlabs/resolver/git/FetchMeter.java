package org.aigenlabs.resolver.git;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.aigenlabs.resolver.Traffic;
import org.aigenlabs.schema.failure.SourceFailure;
import org.jspecify.annotations.Nullable;

/**
 * What one fetch has used of its limits; safe to use from several threads.
 *
 * <p>Streams report bytes to {@link #count}, which refuses those beyond the limit of the stage. {@link #check} looks at
 * the clock; it is called by {@link Watchdog}, because a read that blocks cannot look itself.
 */
final class FetchMeter {
    private final FetchLimits limits;
    private final LongSupplier nanos;
    private final AtomicLong started;
    private volatile long pausedAt;
    private volatile boolean paused;
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong stageLeft;
    private final AtomicLong objects = new AtomicLong();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Runnable> hooks = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable FetchStopped> stop = new AtomicReference<>();
    private volatile String stage = "list of refs";
    private volatile long stageLimit;
    private volatile long windowStart;
    private volatile long windowBytes;

    FetchMeter(FetchLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.started = new AtomicLong(nanos.getAsLong());
        this.windowStart = started.get();
        this.stageLimit = limits.advertisementBytes();
        this.stageLeft = new AtomicLong(stageLimit);
    }

    FetchLimits limits() {
        return limits;
    }

    /** From now on bytes count as objects, not as refs. */
    void beginObjects() {
        stage = "objects";
        stageLimit = limits.packBytes();
        stageLeft.set(stageLimit);
    }

    /** Bytes that came in so far, in both stages. */
    long total() {
        return total.get();
    }

    /** Notes that a question is on its way: the next byte that comes in is the answer. */
    void asked() {
        asked.set(true);
    }

    /** Notes a question that was answered, if only by a status. */
    void answered() {
        roundTrips.incrementAndGet();
    }

    /** Notes {@code count} objects that a pack brings. */
    void announced(long count) {
        objects.addAndGet(count);
    }

    /** What it took so far. */
    Traffic traffic() {
        return new Traffic(total.get(), objects.get(), roundTrips.get());
    }

    /** Bytes that came in since {@link #beginObjects()}. */
    long objectBytes() {
        return stageLimit - stageLeft.get();
    }

    /** Notes {@code bytes} more from the source. */
    void count(long bytes) throws FetchStopped {
        total.addAndGet(bytes);
        if (bytes > 0 && asked.compareAndSet(true, false)) {
            answered();
        }
        if (stageLeft.addAndGet(-bytes) < 0) {
            throw stop(new SourceFailure("cannot fetch: the source sent more than " + stageLimit + " bytes as its "
                    + stage + ", expected less"));
        }
    }

    /** What to do to end a read that blocks. */
    void onStop(Runnable hook) {
        hooks.add(hook);
        if (stop.get() != null) {
            hook.run();
        }
    }

    /** Stops the fetch if its time is over, or nearly nothing came for a while. */
    void check() {
        if (paused) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - started.get() > limits.deadline().toNanos()) {
            stop(new SourceFailure("cannot fetch: it took longer than "
                    + words(limits.deadline().toSeconds())));
        }
        if (now - windowStart > limits.patience().toNanos()) {
            long bytes = total.get();
            if (bytes - windowBytes < limits.slowest() * limits.patience().toSeconds()) {
                stop(new SourceFailure(
                        "cannot fetch: the source sent nearly nothing for "
                                + words(limits.patience().toSeconds()),
                        "check the network, then try again"));
            }
            windowBytes = bytes;
            windowStart = now;
        }
    }

    /** Stops the fetch because the user wants it. */
    void cancel() {
        stop(new SourceFailure("cannot fetch: you stopped it"));
    }

    /** Stops the fetch because of what came in. */
    FetchStopped refuse(SourceFailure failure) {
        return stop(failure);
    }

    private FetchStopped stop(SourceFailure failure) {
        FetchStopped first = new FetchStopped(failure);
        FetchStopped before = stop.compareAndExchange(null, first);
        if (before != null) {
            return before;
        }
        hooks.forEach(Runnable::run);
        return first;
    }

    /** From now on a person is being asked, who may take any time. */
    void pause() {
        pausedAt = nanos.getAsLong();
        paused = true;
    }

    /** The person has answered. */
    void resume() {
        started.addAndGet(nanos.getAsLong() - pausedAt);
        alive();
        paused = false;
    }

    /** Notes that this side is at work, so that silence of the other is no reason to give up. */
    void alive() {
        windowBytes = total.get();
        windowStart = nanos.getAsLong();
    }

    /** Why the fetch was stopped; null if it was not. */
    @Nullable
    FetchStopped stopped() {
        return stop.get();
    }

    private static String words(long seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
