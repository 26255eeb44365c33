package org.aigenlabs.resolver.trust.ssh;

/** Which SSH keys are strong enough, and what is wrong with the others. */
final class Strength {
    static final int SMALLEST_RSA = 2048;
    static final int LARGEST_RSA = 16_384;
    static final int LARGEST_EXPONENT = 64;

    private Strength() {}

    /** What makes {@code key} weak; empty if nothing does. */
    static String weakness(SshKey key) {
        return switch (key.material()) {
            case SshKey.Material.Rsa rsa
            when rsa.modulus().bitLength() < SMALLEST_RSA ->
                "an RSA key of " + rsa.modulus().bitLength() + " bits";
            case SshKey.Material.Rsa _, SshKey.Material.Ed25519 _, SshKey.Material.Ecdsa _ -> "";
            case SshKey.Material.Outdated _ -> "a key of the type `" + key.type() + "`";
        };
    }
}
