package org.aigenlabs.installer.plan;

import java.util.Locale;

/** What an update makes of one file, in the order in which it is shown. */
public enum FileOutcome {
    CONFLICT,
    MERGED,
    TAKEN,
    REMOVED,
    KEPT;

    /** For people and for JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
