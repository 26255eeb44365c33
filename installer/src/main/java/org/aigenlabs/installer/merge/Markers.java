package org.aigenlabs.installer.merge;

import java.util.List;

/** git's conflict markers, with the base between the sides ({@code merge.conflictStyle=diff3}). */
final class Markers {
    private Markers() {}

    /** The three sides of a clash between markers, each of which stands on a line of its own. */
    static String around(Piece.Clash clash) {
        return "<<<<<<< local\n"
                + lines(clash.local())
                + "||||||| base\n"
                + lines(clash.base())
                + "=======\n"
                + lines(clash.upstream())
                + ">>>>>>> upstream\n";
    }

    private static String lines(List<String> tokens) {
        String text = String.join("", tokens);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
