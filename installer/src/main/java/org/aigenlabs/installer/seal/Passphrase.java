package org.aigenlabs.installer.seal;

/** Whoever knows a passphrase: a person at a terminal, or a file descriptor. */
@FunctionalInterface
public interface Passphrase {
    /**
     * Tells it; the array is the caller's, to be filled with zeros.
     *
     * @param file for which, for the question
     * @throws org.aigenlabs.schema.failure.Failure if there is none
     */
    char[] tell(String file);
}
