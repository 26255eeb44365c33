package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Map;
import org.aigenlabs.cli.operation.ProfileStatus;
import org.aigenlabs.installer.apply.PendingConflicts;
import org.aigenlabs.installer.apply.PendingConflicts.Side;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.TreePath;

/** How a profile stands against what is installed in it. */
public record StatusView(ProfileStatus status) implements View {
    private static final int LABELS = 11;

    @Override
    public void text(Page page) {
        Lock lock = status.lock();
        page.heading(status.name() + " " + lock.version());
        page.field("source", LABELS, lock.source().toString());
        page.field("commit", LABELS, lock.commit().hex());
        list(page, "Changed by you", status.edited());
        list(page, "Removed by you", status.removed());
        list(page, "Something else lies there", status.unusable());
        if (!lock.policies().isEmpty()) {
            page.heading("Your wishes");
            lock.policies().forEach((path, wish) -> page.item("  ", path + ": " + wish));
        }
        conflicts(page);
        boolean asInstalled = status.edited().isEmpty()
                && status.removed().isEmpty()
                && status.unusable().isEmpty()
                && status.pending().files().isEmpty();
        if (asInstalled) {
            page.blank().line("Everything is as it was installed.");
        }
    }

    private static void list(Page page, String heading, List<TreePath> paths) {
        if (!paths.isEmpty()) {
            page.heading(heading);
            paths.forEach(path -> page.item("  ", path.text()));
        }
    }

    private void conflicts(Page page) {
        Map<TreePath, PendingConflicts.Waiting> waiting = status.pending().files();
        if (waiting.isEmpty()) {
            return;
        }
        page.heading(Words.count(waiting.size(), "conflict") + " waiting");
        waiting.forEach((path, conflict) -> page.item(
                "  ", path + ": " + Words.count(conflict.count(), "place") + " that you and the author changed"));
        page.blank();
        page.hint("`aigenlabs profile resolve " + status.name()
                + " PATH --mine` keeps yours, `--theirs` takes the author's," + " `--edit` lets you write it");
        page.hint(
                "the texts of all sides are in " + page.path(status.directory().resolve(".aigenlabs/merge")));
    }

    @Override
    public Json json() {
        Lock lock = status.lock();
        JsonObject.Builder policies = Json.object();
        lock.policies().forEach((path, wish) -> policies.put(path.text(), wish));
        return Json.object()
                .put("profile", status.name().text())
                .put("version", lock.version())
                .put("source", PlanJson.source(lock.source()))
                .put("commit", lock.commit().hex())
                .put("edited", texts(status.edited()))
                .put("removed", texts(status.removed()))
                .put("unusable", texts(status.unusable()))
                .put("policies", policies.build())
                .put(
                        "conflicts",
                        Json.array(status.pending().files().entrySet().stream()
                                .map(each -> conflict(each.getKey(), each.getValue()))
                                .toList()))
                .build();
    }

    private Json conflict(TreePath path, PendingConflicts.Waiting waiting) {
        return Json.object()
                .put("path", path.text())
                .put("places", waiting.count())
                .put("base", place(path, Side.BASE))
                .put("local", place(path, Side.LOCAL))
                .put("upstream", place(path, Side.UPSTREAM))
                .put("merged", place(path, Side.MERGED))
                .build();
    }

    private String place(TreePath path, Side side) {
        return status.directory().resolve(side.of(path).text()).toString();
    }

    private static Json texts(List<TreePath> paths) {
        return Json.texts(paths.stream().map(TreePath::text).toList());
    }
}
