package org.aigenlabs.installer.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** git's conflict markers, with the base between the sides ({@code merge.conflictStyle=diff3}). */
public final class Markers {
    private static final String OPENING = "<<<<<<< ";
    private static final String CLOSING = ">>>>>>> ";

    private Markers() {}

    /** Whether a line of {@code text} looks like git's opening or closing marker. */
    public static boolean areIn(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .lines()
                .anyMatch(line -> line.startsWith(OPENING) || line.startsWith(CLOSING));
    }

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
