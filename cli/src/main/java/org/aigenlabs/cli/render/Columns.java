package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.text.DisplayWidth;

/** Text cut, filled and wrapped by the columns that it takes on a terminal. */
final class Columns {
    private Columns() {}

    /** {@code text} filled with spaces to {@code width}. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    /** {@code text} cut to {@code width}, with an ellipsis where something is missing. */
    static String cut(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return text;
        }
        return start(text, width - 1) + '…';
    }

    /** As much of the beginning of {@code text} as {@code width} holds. */
    private static String start(String text, int width) {
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int wide = DisplayWidth.of(Character.toString(point));
            if (used + wide > width) {
                break;
            }
            kept.appendCodePoint(point);
            used += wide;
            i += Character.charCount(point);
        }
        return kept.toString();
    }

    /**
     * {@code text} in lines of at most {@code width}; a longer word stands alone, whole, so that it can be copied. One in a
     * script that knows no spaces is no word, and goes on in the next line.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : pieces(text, width)) {
            if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Its words; those that are too long and hold wide characters cut so that each piece fills a line. */
    private static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            while (width > 1 && DisplayWidth.of(rest) > width && isWide(rest)) {
                String piece = start(rest, width);
                pieces.add(piece);
                rest = rest.substring(piece.length());
            }
            pieces.add(rest);
        }
        return pieces;
    }

    private static boolean isWide(String word) {
        return DisplayWidth.of(word) > word.codePointCount(0, word.length());
    }
}
