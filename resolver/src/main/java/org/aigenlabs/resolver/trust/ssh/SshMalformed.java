package org.aigenlabs.resolver.trust.ssh;

/** Bytes of an SSH key or signature that have not the form they must have; half a sentence says why. */
final class SshMalformed extends Exception {
    private static final long serialVersionUID = 1L;

    SshMalformed(String why) {
        super(why);
    }

    SshMalformed(String why, Throwable cause) {
        super(why, cause);
    }

    /** Why, as half a sentence. */
    String why() {
        return String.valueOf(getMessage());
    }
}
