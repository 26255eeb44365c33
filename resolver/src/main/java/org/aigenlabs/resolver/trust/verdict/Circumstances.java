package org.aigenlabs.resolver.trust.verdict;

import java.time.Duration;
import java.time.Instant;

/**
 * What a signature is held against.
 *
 * @param payload the bytes that were signed
 * @param claimed when the bytes say that they were written
 * @param email of the committer or tagger in the bytes; empty if there is none
 * @param source the source's name, e.g. {@code github.com/acme/agent}; empty if keys of every source count
 * @param now the time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Circumstances(byte[] payload, Instant claimed, String email, String source, Instant now) {
    /** How far a signer's clock may be ahead of ours. */
    public static final Duration CLOCK_DRIFT = Duration.ofHours(24);

    /** The last moment that is not the future. */
    public Instant latest() {
        return now.plus(CLOCK_DRIFT);
    }
}
