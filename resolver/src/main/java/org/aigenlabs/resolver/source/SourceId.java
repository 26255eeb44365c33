package org.aigenlabs.resolver.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The short name of a source in the store: fetched commits lie below {@code refs/sources/<text>/}.
 *
 * @param text the first 16 hexadecimal digits of the SHA-256 of the source's canonical URL in UTF-8
 */
public record SourceId(String text) {
    private static final int BYTES = 8;

    /** The id of the source whose {@link SourceAddress.Location#url()} is {@code url}. */
    public static SourceId of(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return new SourceId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
