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
 * @param allowHosts patterns of the hosts that it may come from; empty for any
 * @param signedAfter signatures that bear an earlier date do not count; {@link Instant#MIN} if all do
 */
public record PolicyRule(
        String match, TrustLevel require, List<String> signers, List<String> allowHosts, Instant signedAfter) {
    /** Copies the lists. */
    public PolicyRule {
        allowHosts = List.copyOf(allowHosts);
        signers = List.copyOf(signers);
    }
}
