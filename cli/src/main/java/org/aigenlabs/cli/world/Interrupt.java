package org.aigenlabs.cli.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to stop (Ctrl-C): work that asks {@link #wanted} ends early and tidies up; what a blocked thread
 * cannot tidy up itself is tidied up here.
 */
public final class Interrupt {
    /** How long a command may take to reach a point where it can stop, in seconds. */
    private static final int PATIENCE = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Deque<Runnable> cleanUps = new ArrayDeque<>();
    private volatile boolean wanted;
    private volatile boolean stopping;
    private volatile boolean waiting;

    /** Whether the user wants to stop. */
    public boolean wanted() {
        return wanted;
    }

    /** The user said so where no signal comes of it: at a prompt that reads key by key. */
    public void want() {
        wanted = true;
    }

    /** While the user is being asked, nothing needs to be waited for. */
    public void asking(boolean asking) {
        waiting = asking;
    }

    /** Registers what must not be left behind; runs once, at {@link #settled} by its owner or at a stop. */
    public synchronized void onStop(Runnable cleanUp) {
        cleanUps.push(cleanUp);
    }

    /** The owner tidied up. */
    public synchronized void settled(Runnable cleanUp) {
        cleanUps.remove(cleanUp);
    }

    /** Called by the program when it is through; whether the process is being told to end. */
    public boolean finished() {
        done.countDown();
        return stopping;
    }

    /** Called when the process is told to end, by a signal or by its own exit. */
    public void stop() {
        if (done.getCount() == 0) {
            return;
        }
        wanted = true;
        stopping = true;
        try {
            if (!waiting && !done.await(PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        runCleanUps();
    }

    private synchronized void runCleanUps() {
        while (!cleanUps.isEmpty()) {
            cleanUps.pop().run();
        }
    }
}
