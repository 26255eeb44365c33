package org.aigenlabs.cli.operation;

import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.schema.value.Version;

/**
 * A version that its author wants to withdraw, or to give back.
 *
 * @param name of the profile; empty for the current one
 * @param to the repository; empty for the one it was installed from or published to
 * @param back whether it is given back
 * @param reason for its users, a line; empty if none is given
 */
public record YankWish(Version version, String name, String to, boolean back, String reason, Signers.Wish signing) {}
