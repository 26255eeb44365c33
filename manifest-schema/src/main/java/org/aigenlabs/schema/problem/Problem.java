package org.aigenlabs.schema.problem;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param id stable, {@code group.detail}, e.g. {@code manifest.unknown-key}; listed in the reference
 * @param severity whether it stops an install
 * @param place where it is
 * @param message what was found and what was expected, one line
 * @param hint what to do about it, one line; empty if the message says it all
 */
public record Problem(String id, Severity severity, Place place, String message, String hint) {
    /** A problem that stops an install. */
    public static Problem error(String id, Place place, String message, String hint) {
        return new Problem(id, Severity.ERROR, place, message, hint);
    }

    /** A problem that never does. */
    public static Problem warning(String id, Place place, String message, String hint) {
        return new Problem(id, Severity.WARNING, place, message, hint);
    }

    /** Whether this stops an install. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
