package org.aigenlabs.resolver.trust.openpgp;

/** Key material that cannot be read; half a sentence says why. */
public final class PgpMalformed extends Exception {
    private static final long serialVersionUID = 1L;

    PgpMalformed(String why) {
        super(why);
    }

    PgpMalformed(String why, Throwable cause) {
        super(why, cause);
    }

    /** Why, as half a sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
