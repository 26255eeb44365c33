package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aigenlabs.schema.text.DisplayWidth;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * Rows of cells in aligned columns; the widest columns give way until the table fits. A name is never cut, for it is copied
 * into other commands: one that is too long stands alone in its line, and the rest of its row below.
 */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private static final int NO_NAMES = -1;

    private final List<List<String>> rows = new ArrayList<>();
    private final int names;

    /** One without names. */
    Table() {
        this(NO_NAMES);
    }

    /** @param names the column that holds them, from 0 */
    Table(int names) {
        this.names = names;
    }

    /** Adds a row of cleaned cells; every row has as many as the first. */
    Table row(String... cells) {
        rows.add(List.of(cells).stream().map(Sanitiser::line).toList());
        return this;
    }

    /** The rows as lines of at most {@code columns}. */
    List<String> lines(int columns) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(i -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        narrow(widths, columns - GAP.length() * (widths.length - 1));
        return rows.stream().flatMap(row -> lines(row, widths)).toList();
    }

    private static void narrow(int[] widths, int room) {
        while (IntStream.of(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private Stream<String> lines(List<String> row, int[] widths) {
        if (names == NO_NAMES || DisplayWidth.of(row.get(names)) <= widths[names]) {
            return Stream.of(line(row, widths));
        }
        int[] whole = widths.clone();
        whole[names] = DisplayWidth.of(row.get(names));
        List<String> above = new ArrayList<>(row);
        List<String> below = new ArrayList<>(row);
        above.subList(names + 1, row.size()).replaceAll(_ -> "");
        below.subList(0, names + 1).replaceAll(_ -> "");
        return Stream.of(line(above, whole), line(below, widths));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(Columns.pad(Columns.cut(row.get(i), widths[i]), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
