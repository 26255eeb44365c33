package org.aigenlabs.resolver;

import java.nio.charset.StandardCharsets;

/**
 * Something that a commit brought: a file, or the commit's own message.
 *
 * @param commit abbreviated
 * @param path below the directory that was asked about, or below the top for what lies elsewhere; empty for the message
 * @param bytes whole
 */
@SuppressWarnings("ArrayRecordComponent")
public record PastFile(String commit, String path, byte[] bytes) {
    /** The message of {@code commit}. */
    public static PastFile message(String commit, String text) {
        return new PastFile(commit, "", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is the message. */
    public boolean isMessage() {
        return path.isEmpty();
    }
}
