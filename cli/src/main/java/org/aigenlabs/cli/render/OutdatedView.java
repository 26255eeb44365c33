package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/** How profiles stand against their sources, a line each. */
public record OutdatedView(List<Standing> standings) implements View {
    @Override
    public void text(Page page) {
        if (standings.isEmpty()) {
            page.line("No distribution is installed in any profile.");
            return;
        }
        Table table = new Table(0).row("NAME", "VERSION", "COMMIT", "NOW", "STATE");
        standings.forEach(standing -> row(table, standing));
        page.table(table);
        for (Standing standing : standings) {
            if (standing instanceof Standing.Unknown unknown) {
                page.warning(standing.profile() + ": " + unknown.failure().getMessage());
                unknown.failure().hints().forEach(page::hint);
            }
        }
        if (standings.stream().anyMatch(Standing.Behind.class::isInstance)) {
            page.hint("`aigenlabs profile update --all` updates them");
        }
    }

    private static void row(Table table, Standing standing) {
        String name = standing.profile().text();
        switch (standing) {
            case Standing.Current current ->
                table.row(
                        name,
                        current.lock().version(),
                        current.lock().commit().abbreviated(),
                        current.lock().commit().abbreviated(),
                        (current.withdrawn() ? "withdrawn by its author; " : "")
                                + (current.newer().isEmpty() ? "up to date" : "stays; newer: " + current.newer()));
            case Standing.Behind behind ->
                table.row(
                        name,
                        behind.lock().version(),
                        behind.lock().commit().abbreviated(),
                        now(behind),
                        behind.commit() == null
                                ? "a directory: update looks"
                                : "outdated"
                                        + (behind.refName().isEmpty() ? "" : ": " + RefWords.of(behind.refName())));
            case Standing.Unknown unknown -> table.row(name, "-", "-", "-", "cannot be told, see below");
        }
    }

    private static String now(Standing.Behind behind) {
        GitId commit = behind.commit();
        return commit == null ? "-" : commit.abbreviated();
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profiles", PlanJson.list(standings, OutdatedView::one))
                .build();
    }

    private static Json one(Standing standing) {
        return switch (standing) {
            case Standing.Current current ->
                entry(
                                standing,
                                "current",
                                current.lock(),
                                current.lock().commit().hex())
                        .put("newer", current.newer())
                        .put("withdrawn", current.withdrawn())
                        .put("message", "")
                        .build();
            case Standing.Behind behind ->
                entry(standing, behind.commit() == null ? "unlisted" : "outdated", behind.lock(), hex(behind.commit()))
                        .put("newer", "")
                        .put("withdrawn", false)
                        .put("message", "")
                        .build();
            case Standing.Unknown unknown ->
                Json.object()
                        .put("profile", standing.profile().text())
                        .put("state", "failed")
                        .put("version", "")
                        .put("commit", "")
                        .put("now", "")
                        .put("newer", "")
                        .put("withdrawn", false)
                        .put("message", unknown.failure().getMessage())
                        .build();
        };
    }

    private static String hex(@Nullable GitId commit) {
        return commit == null ? "" : commit.hex();
    }

    private static JsonObject.Builder entry(Standing standing, String state, Lock lock, String now) {
        return Json.object()
                .put("profile", standing.profile().text())
                .put("state", state)
                .put("version", lock.version())
                .put("commit", lock.commit().hex())
                .put("now", now);
    }
}
