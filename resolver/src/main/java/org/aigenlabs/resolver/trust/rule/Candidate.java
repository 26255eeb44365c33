package org.aigenlabs.resolver.trust.rule;

import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Version;

/**
 * A commit that may be accepted.
 *
 * @param source its name for people and patterns, e.g. {@code github.com/acme/agent}
 * @param refName that led to it; empty if a commit was asked for
 * @param named what that ref names: a tag object or the commit
 * @param version as its manifest says
 */
public record Candidate(String source, String refName, GitId named, GitId commit, Version version, Standing standing) {
    private static final String TAGS = "refs/tags/";

    /** Whether a tag led to it: a name that must not move. */
    boolean isTag() {
        return refName.startsWith(TAGS);
    }
}
