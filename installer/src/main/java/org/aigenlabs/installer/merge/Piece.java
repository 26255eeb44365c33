package org.aigenlabs.installer.merge;

import java.util.Collections;
import java.util.List;

/** A stretch of a three-way merge, in the order of the text. */
sealed interface Piece {
    /** Tokens that are settled, whoever they came from. */
    record Settled(List<String> tokens) implements Piece {}

    /** A stretch that both sides changed, each in its own way. */
    record Clash(List<String> base, List<String> local, List<String> upstream) implements Piece {
        /** Whether all that the author put there is in the user's text already, in one stretch. */
        boolean isCovered() {
            return Collections.indexOfSubList(local, upstream) >= 0;
        }

        /** Whether all that the user put there is in the author's text by now, in one stretch: a proposal that was taken. */
        boolean isTaken() {
            return Collections.indexOfSubList(upstream, local) >= 0;
        }

        /** Whether both sides added the same, and one of them more: nothing is lost with the longer one. */
        boolean isGrown() {
            return base.isEmpty() && (isTaken() || isCovered());
        }
    }
}
