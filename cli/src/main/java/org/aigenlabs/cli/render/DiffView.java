package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Objects;
import org.aigenlabs.cli.operation.HistoryDiff;
import org.aigenlabs.installer.merge.TextDiff;
import org.aigenlabs.schema.json.Json;

/** The difference between two states of a profile: by line, or only how much. */
public record DiffView(HistoryDiff diff, boolean stat) implements View {
    private static final int MOST_LINES = 400;
    private static final byte[] NOTHING = new byte[0];

    @Override
    public void text(Page page) {
        if (diff.files().isEmpty()) {
            page.line("No difference in " + diff.name() + " from " + diff.from() + " to " + diff.to() + ".");
            return;
        }
        page.line(diff.name() + ": from " + diff.from() + " to " + diff.to());
        if (stat) {
            stat(page);
            return;
        }
        for (HistoryDiff.File file : diff.files()) {
            String summary = TextDiff.summary(file.path(), before(file), after(file))
                    .map(words -> ", " + words)
                    .orElse("");
            page.heading(file.path() + ": " + file.change() + summary);
            lines(file).forEach(page::diffLine);
        }
    }

    private void stat(Page page) {
        Table table = new Table();
        diff.files().forEach(file -> {
            List<String> lines = lines(file);
            table.row(file.path().text(), file.change(), "+" + count(lines, '+'), "-" + count(lines, '-'));
        });
        page.table(table);
        page.line(Words.count(diff.files().size(), "file"));
    }

    private static byte[] before(HistoryDiff.File file) {
        return Objects.requireNonNullElse(file.before(), NOTHING);
    }

    private static byte[] after(HistoryDiff.File file) {
        return Objects.requireNonNullElse(file.after(), NOTHING);
    }

    private static List<String> lines(HistoryDiff.File file) {
        return TextDiff.lines(before(file), after(file), MOST_LINES);
    }

    private static long count(List<String> lines, char first) {
        return lines.stream()
                .filter(line -> !line.isEmpty() && line.charAt(0) == first)
                .count();
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", diff.name().text())
                .put("from", diff.from())
                .put("to", diff.to())
                .put("files", PlanJson.list(diff.files(), this::json))
                .build();
    }

    private Json json(HistoryDiff.File file) {
        List<String> lines = lines(file);
        return Json.object()
                .put("path", file.path().text())
                .put("change", file.change())
                .put("added", count(lines, '+'))
                .put("removed", count(lines, '-'))
                .put("lines", Json.texts(stat ? List.of() : lines))
                .build();
    }
}
