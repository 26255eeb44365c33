package org.aigenlabs.installer.home;

/** How a profile stands with the package manager. */
public enum ProfileState {
    /** A distribution is installed in it. */
    INSTALLED("installed"),
    /** Made by hand or by another program: nothing is installed in it. */
    LOCAL("local"),
    /** A command was cut off; the next one that changes it repairs it first. */
    INTERRUPTED("interrupted"),
    /** Conflicts wait to be resolved. */
    CONFLICTS("conflicts"),
    /** A file of it cannot be read; what is installed in it is known all the same. */
    DAMAGED("damaged"),
    /** What is installed cannot be told: its lock cannot be read. */
    BROKEN("broken");

    private final String word;

    ProfileState(String word) {
        this.word = word;
    }

    /** For people and for JSON. */
    public String word() {
        return word;
    }
}
