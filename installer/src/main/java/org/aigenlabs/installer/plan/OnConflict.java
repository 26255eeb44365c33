package org.aigenlabs.installer.plan;

/** What becomes of contradictions that no policy settles. */
public enum OnConflict {
    /** The user's text stays, the contradiction waits for `profile resolve`. */
    ASK,
    /** The user's text stays for good. */
    MINE,
    /** The author's text is taken. */
    THEIRS,
    /** Nothing is changed at all. */
    FAIL
}
