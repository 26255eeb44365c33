package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A conversation with a source that ends as soon as its meter is stopped, even in a read that blocks.
 *
 * <p>It runs on a virtual thread, for only there an interrupt ends a read from a socket; closing an HTTP connection from
 * outside waits for the read instead.
 */
final class StoppableCall {
    private StoppableCall() {}

    /** What is said; it may throw what JGit throws. */
    @FunctionalInterface
    interface Conversation<T> {
        T hold() throws IOException;
    }

    /** Holds {@code conversation}, and throws what it throws. */
    static <T> T run(FetchMeter meter, Conversation<T> conversation) throws IOException {
        FutureTask<T> task = new FutureTask<>(conversation::hold);
        Thread thread = Thread.ofVirtual().name("fetch").unstarted(task);
        meter.onStop(thread::interrupt);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
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
