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
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int wide = DisplayWidth.of(Character.toString(point));
            if (used + wide > width - 1) {
                break;
            }
            kept.appendCodePoint(point);
            used += wide;
            i += Character.charCount(point);
        }
        return kept.append('…').toString();
    }

    /** {@code text} in lines of at most {@code width}; a longer word stands alone, whole, so that it can be copied. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
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
}
