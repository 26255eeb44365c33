package org.aigenlabs.resolver.trust.rule;

import java.time.Instant;
import java.util.List;
import org.aigenlabs.schema.source.TrustLevel;

/**
 * What the user demands of the sources that a pattern matches.
 *
 * @param match the pattern
 * @param require the lowest level
 * @param signers fingerprints or names of which one must have signed; empty for anyone
 * @param signedAfter signatures that bear an earlier date do not count; {@link Instant#MIN} if all do
 */
public record PolicyRule(String match, TrustLevel require, List<String> signers, Instant signedAfter) {
    /** Copies {@code signers}. */
    public PolicyRule {
        signers = List.copyOf(signers);
    }
}
