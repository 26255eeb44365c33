package org.aigenlabs.schema.source;

/**
 * What is known about who signed a commit.
 *
 * @param level at which it is accepted
 * @param verdict on its signature, e.g. {@code GOOD}; empty if none was looked for
 * @param signer fingerprint of the key; empty if there is none that can be checked
 * @param words for people
 * @param introduction {@code commit:fingerprint} that it leads back to; empty if none was given
 */
public record SourceTrust(TrustLevel level, String verdict, String signer, String words, String introduction) {
    /** What is known of {@code level} alone. */
    public static SourceTrust of(TrustLevel level) {
        return new SourceTrust(level, "", "", level.words(), "");
    }

    /** The level, for locks and JSON. */
    public String lockWord() {
        return level.lockWord();
    }
}
