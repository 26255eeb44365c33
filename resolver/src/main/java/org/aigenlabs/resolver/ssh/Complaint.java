package org.aigenlabs.resolver.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a server writes to its error stream: read all the time, so that it never waits for us, and mostly forgotten. */
final class Complaint {
    private static final int MOST_BYTES = 2048;
    private static final int CHUNK = 1024;
    private static final long PATIENCE_MILLIS = 200;

    private final StringBuilder text = new StringBuilder();
    private final Thread reader;

    Complaint(InputStream errors) {
        this.reader = Thread.ofVirtual().name("ssh-errors").start(() -> read(errors));
    }

    @SuppressWarnings("UnusedException") // the connection is gone: there is no more to read
    private void read(InputStream errors) {
        byte[] chunk = new byte[CHUNK];
        try (errors) {
            for (int length = errors.read(chunk); length >= 0; length = errors.read(chunk)) {
                add(new String(chunk, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(String more) {
        text.append(more, 0, Math.min(more.length(), MOST_BYTES - text.length()));
    }

    /** What was written so far; waits a little for what is under way. */
    String words() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return text.toString().strip();
        }
    }
}
