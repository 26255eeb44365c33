package org.aigenlabs.installer.check;

import java.nio.charset.StandardCharsets;

/**
 * A file of the author's that is never published, to compare with what is.
 *
 * @param path in the profile: below {@code memories} or {@code sessions}
 */
public record PrivateText(String path, String text) {
    private static final String MEMORIES = "memories/";

    /** A file that holds {@code bytes}. */
    public static PrivateText of(String path, byte[] bytes) {
        return new PrivateText(path, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether it is a memory; else it is of a session. */
    boolean isMemory() {
        return path.startsWith(MEMORIES);
    }
}
