package org.aigenlabs.schema.source;

/** What is known about who signed a commit. */
public enum TrustLevel {
    /** Signatures have not been looked at. */
    NOT_CHECKED("not checked yet");

    private final String words;

    TrustLevel(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
