package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.LimitSettings;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** The limits of fetching, a setting a line, with what each bounds. */
public record LimitsView(List<LimitSettings.Row> rows) implements View {
    /** Copies the list. */
    public LimitsView {
        rows = List.copyOf(rows);
    }

    @Override
    public void text(Page page) {
        rows.forEach(row -> page.data(
                row.limit().key() + " = " + row.value() + "  # " + row.limit().meaning()
                        + (row.value() == row.limit().standard()
                                ? ""
                                : " (" + row.limit().standard() + ")")));
    }

    @Override
    public Json json() {
        return PlanJson.list(rows, LimitsView::row);
    }

    private static JsonObject row(LimitSettings.Row row) {
        return Json.object()
                .put("key", row.limit().key())
                .put("value", row.value())
                .put("default", row.limit().standard())
                .put("least", row.limit().least())
                .put("most", row.limit().most())
                .put("meaning", row.limit().meaning())
                .build();
    }
}
