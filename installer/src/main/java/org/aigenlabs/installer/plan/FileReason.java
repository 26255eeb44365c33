package org.aigenlabs.installer.plan;

import java.util.Locale;

/** Why an update makes of one file what it does. */
public enum FileReason {
    CONTRADICTION(FileOutcome.CONFLICT, "you and the author changed the same place"),
    BOTH_CHANGED(FileOutcome.MERGED, "your changes and the author's"),
    MINE_MERGED(FileOutcome.MERGED, "your changes and the author's; yours where both changed the same place"),
    THEIRS_WANTED(FileOutcome.MERGED, "your changes and the author's; the author's where both changed the same place"),
    AUTHOR_CHANGED(FileOutcome.TAKEN, "the author changed it"),
    NEW(FileOutcome.TAKEN, "new"),
    AUTHOR_REMOVED(FileOutcome.REMOVED, "the author removed it"),
    MOVED_AWAY(FileOutcome.REMOVED, "the author gave it another name"),
    YOURS(FileOutcome.KEPT, "only you changed it"),
    SAME_CHANGE(FileOutcome.KEPT, "you and the author made the same change"),
    COVERED(FileOutcome.KEPT, "yours has the author's changes already; comments both changed stay yours"),
    MINE_WANTED(FileOutcome.KEPT, "you want your own where both changed the same place"),
    PINNED(FileOutcome.KEPT, "you pinned it"),
    EDITED_BUT_REMOVED(FileOutcome.KEPT, "the author removed it, you had changed it: now it is yours"),
    LET_GO(FileOutcome.KEPT, "no longer part of the distribution: now it is yours"),
    YOU_REMOVED_IT(FileOutcome.KEPT, "the author changed it, you had removed it: it stays removed"),
    NOT_PAUSABLE(FileOutcome.KEPT, "the author's new jobs cannot be read, so they cannot be paused");

    private final FileOutcome outcome;
    private final String words;

    FileReason(FileOutcome outcome, String words) {
        this.outcome = outcome;
        this.words = words;
    }

    /** What becomes of the file. */
    public FileOutcome outcome() {
        return outcome;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
