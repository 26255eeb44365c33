package org.aigenlabs.installer.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that archives name their content by. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
