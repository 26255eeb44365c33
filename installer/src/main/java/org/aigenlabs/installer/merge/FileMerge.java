package org.aigenlabs.installer.merge;

import java.nio.charset.Charset;

/** What became of a file that all three sides have in a form of their own. */
public sealed interface FileMerge {
    /** The bytes for the file. */
    record Merged(String text, Charset charset) implements FileMerge {
        /** What to write. */
        public byte[] bytes() {
            return text.getBytes(charset);
        }
    }

    /**
     * Some changes contradict each other: the live file stays as it is.
     *
     * @param markedUp the whole text with git's conflict markers, for people; of a binary file, local as it is
     * @param mine the whole text with the user's side of each contradiction; may be one that no program can read
     * @param theirs the same with the author's
     * @param conflicts how many, at least one
     */
    record Conflict(String markedUp, String mine, String theirs, Charset charset, int conflicts) implements FileMerge {
        /** The marked-up view as a file. */
        public byte[] bytes() {
            return markedUp.getBytes(charset);
        }
    }
}
