package org.aigenlabs.cli.operation;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.aigenlabs.resolver.sign.Signers;

/**
 * A release as its author wants it.
 *
 * @param name of the profile; empty for the current one
 * @param to the repository; empty for the one it was installed from or published to
 * @param bump {@code major}, {@code minor}, {@code patch} or a version; empty to go by the manifest
 * @param allowed ids of findings that do not stop it
 * @param entry gives the entry of the changelog, from a proposal
 */
public record PublishWish(
        String name, String to, String bump, Signers.Wish signing, Set<String> allowed, UnaryOperator<String> entry) {
    /** Copies {@code allowed}. */
    public PublishWish {
        allowed = Set.copyOf(allowed);
    }
}
