package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A conversation with a source that ends as soon as its meter is stopped, even in a read that blocks.
 *
 * <p>Nothing ends such a read of a platform thread: closing an HTTP connection from outside waits for it instead. So the
 * thread is left to itself; the meter, which is stopped, refuses whatever it may still read. On a virtual thread an
 * interrupt would end the read, but one that has waited for a socket leaves a thread in {@code epoll_wait} behind, for
 * which the JVM waits 0.3 s whenever it exits.
 */
final class StoppableCall {
    /** For a conversation that was not in a read: what it has begun in the staging directory should end first. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private StoppableCall() {}

    /** What is said; it may throw what JGit throws. */
    @FunctionalInterface
    interface Conversation<T> {
        T hold() throws IOException;
    }

    /** Holds {@code conversation}, and throws what it throws. */
    static <T> T run(FetchMeter meter, Conversation<T> conversation) throws IOException {
        FutureTask<T> task = new FutureTask<>(conversation::hold);
        Thread thread = Thread.ofPlatform().daemon().name("fetch").unstarted(task);
        meter.onStop(() -> task.cancel(true));
        thread.start();
        try {
            return answer(task, thread);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static <T> T answer(FutureTask<T> task, Thread thread) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (CancellationException e) {
            thread.join(GRACE);
            throw new IOException("stopped", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
