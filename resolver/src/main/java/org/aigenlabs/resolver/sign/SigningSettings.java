package org.aigenlabs.resolver.sign;

/**
 * How the user's git signs.
 *
 * @param wanted whether it signs without being told to
 * @param key {@code user.signingkey} as written; empty if not set
 * @param program that signs; empty for the usual one
 * @param keyCommand {@code gpg.ssh.defaultKeyCommand}; empty if not set
 */
public record SigningSettings(boolean wanted, Format format, String key, String program, String keyCommand) {
    /** {@code gpg.format}. */
    public enum Format {
        OPENPGP,
        SSH,
        /** Anything else, X.509 among it, which nobody could check here. */
        OTHER
    }
}
