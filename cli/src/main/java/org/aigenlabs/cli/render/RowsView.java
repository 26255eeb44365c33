package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.schema.json.Json;

/**
 * A table of equal things.
 *
 * @param header a word for each column
 * @param rows a cell for each column
 * @param none what to say if there are no rows
 * @param json the form for programs
 */
public record RowsView(List<String> header, List<List<String>> rows, String none, Json json) implements View {
    /** Copies the lists. */
    public RowsView {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    @Override
    public void text(Page page) {
        if (rows.isEmpty()) {
            page.line(none);
            return;
        }
        Table table = new Table().row(header.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        page.table(table);
    }
}
