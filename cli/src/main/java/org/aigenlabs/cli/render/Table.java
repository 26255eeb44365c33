package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aigenlabs.schema.text.DisplayWidth;
import org.aigenlabs.schema.text.Sanitiser;

/** Rows of cells in aligned columns; the widest columns give way until the table fits. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<List<String>> rows = new ArrayList<>();

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
        return rows.stream().map(row -> line(row, widths)).toList();
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

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(Columns.pad(Columns.cut(row.get(i), widths[i]), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
