package org.aigenlabs.installer.archive;

import java.util.Locale;

/** What an archive is made for, and so what goes into it. */
public enum ExportKind {
    /** To come back to: everything but credentials, caches, logs and what belongs to running programs. */
    BACKUP,
    /** To hand over: what a distribution carries, and nothing of the user's. */
    SHARE,
    /** To install where there is no network: what was fetched of the installed source, with its signatures. */
    OFFLINE;

    /** As it is written on the command line and in archives. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
