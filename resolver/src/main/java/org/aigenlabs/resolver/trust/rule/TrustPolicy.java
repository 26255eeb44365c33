package org.aigenlabs.resolver.trust.rule;

import java.util.List;
import org.aigenlabs.resolver.trust.verdict.Patterns;

/**
 * The user's rules, of which every one that matches holds: a more general rule cannot be loosened by a special one.
 *
 * @param rules in the order of the file
 * @param unreadable why nothing may be accepted; empty if the policy can be read
 */
public record TrustPolicy(List<PolicyRule> rules, String unreadable) {
    /** No rule: everything that is not bad is accepted. */
    public static final TrustPolicy NONE = new TrustPolicy(List.of(), "");

    /** Copies {@code rules}. */
    public TrustPolicy {
        rules = List.copyOf(rules);
    }

    /** Those that hold for {@code source}. */
    public List<PolicyRule> of(String source) {
        return rules.stream()
                .filter(rule -> Patterns.matches(rule.match(), source))
                .toList();
    }
}
