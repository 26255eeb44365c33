package org.aigenlabs.schema.source;

import java.util.Locale;

/** What is known about who signed a commit. */
public enum TrustLevel {
    /** Signatures have not been looked at. */
    NOT_CHECKED("not checked yet");

    private final String words;

    TrustLevel(String words) {
        this.words = words;
    }

    /** As locks keep it. */
    public String lockWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
        return words;
    }
}
