package org.aigenlabs.installer.merge;

/** What a merger makes of three texts. */
public sealed interface MergeResult {
    /** Both sides' changes are in {@code text}. */
    record Merged(String text) implements MergeResult {}

    /**
     * Some changes contradict each other.
     *
     * @param markedUp the whole text with git's conflict markers, for people; never for the live file
     * @param mine the whole text with the user's side of each contradiction
     * @param theirs the same with the author's
     * @param conflicts how many, at least one
     */
    record Conflicted(String markedUp, String mine, String theirs, int conflicts) implements MergeResult {}

    /** This merger cannot read one of the texts: another one must. */
    record Unreadable(String reason) implements MergeResult {}
}
