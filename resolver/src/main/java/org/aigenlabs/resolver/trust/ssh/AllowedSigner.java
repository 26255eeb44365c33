package org.aigenlabs.resolver.trust.ssh;

import java.time.Instant;
import org.aigenlabs.resolver.trust.verdict.Patterns;

/**
 * One line of an allowed-signers file (ssh-keygen(1), ALLOWED SIGNERS).
 *
 * @param principals as written; those with a slash are patterns of sources, and only ours
 * @param authority whether the key signs certificates, not commits
 * @param namespaces for which it may sign
 * @param after when the key begins to count
 * @param before when it ends to
 */
record AllowedSigner(
        Patterns principals, boolean authority, Patterns namespaces, Instant after, Instant before, SshKey key) {
    /** A line that names no source counts for all. */
    boolean covers(String source) {
        Patterns sources = principals.split(true);
        return source.isEmpty() || sources.patterns().isEmpty() || sources.match(source);
    }

    /** Whether the line is {@code email}'s; one that names sources only is anybody's. */
    boolean names(String email) {
        Patterns people = principals.split(false);
        return people.patterns().isEmpty() || people.match(email);
    }

    /** The first of those whom the line names; empty if it names sources only. */
    String shownName() {
        return principals.split(false).patterns().stream().findFirst().orElse("");
    }
}
