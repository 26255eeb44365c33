package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.schema.json.Json;

/**
 * A table of equal things.
 *
 * @param header a word for each column; the first holds names, which are never cut
 * @param rows a cell for each column
 * @param none what to say if there are no rows
 * @param json the form for programs
 * @param warnings what is wrong with some of them
 */
public record RowsView(List<String> header, List<List<String>> rows, String none, Json json, List<String> warnings)
        implements View {
    /** Copies the lists. */
    public RowsView {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** A table with nothing wrong in it. */
    public RowsView(List<String> header, List<List<String>> rows, String none, Json json) {
        this(header, rows, none, json, List.of());
    }

    @Override
    public void text(Page page) {
        if (rows.isEmpty()) {
            page.line(none);
            return;
        }
        Table table = new Table(0).row(header.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        page.table(table);
        warnings.forEach(page::warning);
    }
}
