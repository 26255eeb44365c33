package org.aigenlabs.installer.doctor;

/** What {@code doctor --fix} can do about a finding without anybody's decision. */
public enum Repair {
    /** Nothing: a person must decide. */
    NONE,
    /** Settle what a command that was cut off has left. */
    SETTLE,
    /** Let only the owner read a file. */
    CLOSE,
    /** Delete a command of ours that leads nowhere. */
    REMOVE_COMMAND,
    /** Write a command of ours anew, for the program that runs now. */
    REWRITE_COMMAND,
    /** Make {@code default} the current profile. */
    USE_DEFAULT,
    /** Make the directories that an agent expects. */
    MAKE_DIRECTORIES,
    /** Delete for good what has been in the trash long enough. */
    EMPTY_TRASH,

    /** Make the ledger anew. */
    REBUILD_LEDGER
}
