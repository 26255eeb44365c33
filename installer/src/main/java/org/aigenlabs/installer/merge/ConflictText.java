package org.aigenlabs.installer.merge;

/**
 * A merged text with contradictions in it, written in three forms at once: for people, with git's markers, and as it is
 * when every contradiction is settled for one side. What both sides changed elsewhere is in all three.
 */
final class ConflictText {
    private final StringBuilder markedUp = new StringBuilder();
    private final StringBuilder mine = new StringBuilder();
    private final StringBuilder theirs = new StringBuilder();
    private int conflicts;

    /** What nobody disputes. */
    void append(String text) {
        markedUp.append(text);
        mine.append(text);
        theirs.append(text);
    }

    /** A line break, in the forms that stand amid a line. */
    void endLine() {
        endLine(markedUp);
        endLine(mine);
        endLine(theirs);
    }

    /** One contradiction; its markers begin a line. */
    void clash(Piece.Clash clash) {
        endLine(markedUp);
        markedUp.append(Markers.around(clash));
        mine.append(String.join("", clash.local()));
        theirs.append(String.join("", clash.upstream()));
        conflicts++;
    }

    /** What was merged elsewhere. */
    void add(MergeResult.Conflicted part) {
        endLine(markedUp);
        markedUp.append(part.markedUp());
        mine.append(part.mine());
        theirs.append(part.theirs());
        conflicts += part.conflicts();
    }

    MergeResult result() {
        return conflicts == 0
                ? new MergeResult.Merged(mine.toString())
                : new MergeResult.Conflicted(markedUp.toString(), mine.toString(), theirs.toString(), conflicts);
    }

    private static void endLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
