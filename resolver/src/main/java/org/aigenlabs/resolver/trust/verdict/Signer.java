package org.aigenlabs.resolver.trust.verdict;

/**
 * A key that made a signature, and whose it is said to be.
 *
 * @param fingerprint of the key as people compare it: {@code SHA256:…} for SSH, 40 upper-case hexadecimal digits of the
 *     primary key for OpenPGP
 * @param name the principal or user id that the keys of ours give it; empty if it has none
 */
public record Signer(SignatureFormat format, String fingerprint, String name) {
    /** For people: the name, if there is one, and the fingerprint. */
    @Override
    public String toString() {
        return name.isEmpty() ? fingerprint : name + " (" + fingerprint + ")";
    }
}
