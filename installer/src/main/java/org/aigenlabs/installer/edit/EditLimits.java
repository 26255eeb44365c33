package org.aigenlabs.installer.edit;

/** The bounds within which texts are read for editing. */
public final class EditLimits {
    /** Characters; files beyond are nobody's configuration. */
    public static final int MAX_CHARS = 4 * 1024 * 1024;

    /** Levels of nesting, so that walking a document by recursion is safe. */
    public static final int MAX_DEPTH = 64;

    /** Values, keys and ends of groups. */
    public static final int MAX_EVENTS = 400_000;

    private EditLimits() {}
}
