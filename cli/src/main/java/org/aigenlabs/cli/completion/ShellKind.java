package org.aigenlabs.cli.completion;

import java.util.Locale;

/** A shell that completes our command lines. */
public enum ShellKind {
    BASH,
    ZSH,
    FISH;

    /** Its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
