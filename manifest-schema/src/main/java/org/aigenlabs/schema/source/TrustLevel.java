package org.aigenlabs.schema.source;

import java.util.Locale;

/** How far a source is trusted, from the weakest to the strongest. */
public enum TrustLevel {
    /** Nothing that could be signed: a directory, taken as it lies. */
    NOT_CHECKED("not checked"),

    /** No signature of a key that can be checked. */
    UNSIGNED("unsigned"),

    /** Signed by the key that was seen when the source was first installed. */
    PINNED("pinned"),

    /** Signed by a key that the user trusts for this source. */
    TRUSTED("trusted"),

    /** Leads back, release by release, to the commit and the key that the user was given. */
    INTRODUCED("introduced");

    private final String words;

    TrustLevel(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For locks and JSON, e.g. {@code not-checked}. */
    public String lockWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level that {@link #lockWord} names; the weakest for a word that is none. */
    public static TrustLevel ofLockWord(String word) {
        for (TrustLevel level : values()) {
            if (level.lockWord().equals(word)) {
                return level;
            }
        }
        return NOT_CHECKED;
    }
}
