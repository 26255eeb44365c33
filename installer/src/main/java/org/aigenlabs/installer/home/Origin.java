package org.aigenlabs.installer.home;

import java.util.Locale;

/** Where something in a profile comes from. */
public enum Origin {
    /** The distribution that is installed. */
    DISTRIBUTION,
    /** The skills that come with an installer. */
    BUNDLED,
    /** The user, or a program of theirs. */
    USER;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
