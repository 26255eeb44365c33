package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.apply.Verification;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.TreePath;

/** What came of holding profiles against their locks and the store. */
public record VerifyView(List<Verification> found) implements View {
    /** Copies the list. */
    public VerifyView {
        found = List.copyOf(found);
    }

    @Override
    public void text(Page page) {
        if (found.isEmpty()) {
            page.line("No distribution is installed in any profile.");
        }
        for (Verification each : found) {
            page.heading(each.name() + " " + each.version() + ": " + (each.isWhole() ? "whole" : "damaged"));
            list(page, "missing", each.missing());
            list(page, "no file", each.unusable());
            list(page, "edited", each.changed());
            list(page, "foreign", each.foreign());
            each.problems().forEach(problem -> page.field("store", 8, problem));
        }
        if (found.stream().anyMatch(each -> !each.missing().isEmpty())) {
            page.hint("`aigenlabs profile restore NAME PATH --from GEN` brings back what is missing");
        }
    }

    private static void list(Page page, String label, List<TreePath> paths) {
        paths.forEach(path -> page.field(label, 8, path.text()));
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profiles", PlanJson.list(found, VerifyView::json))
                .build();
    }

    private static Json json(Verification each) {
        return Json.object()
                .put("profile", each.name().text())
                .put("version", each.version())
                .put("whole", each.isWhole())
                .put("changed", texts(each.changed()))
                .put("missing", texts(each.missing()))
                .put("unusable", texts(each.unusable()))
                .put("foreign", texts(each.foreign()))
                .put("problems", Json.texts(each.problems()))
                .build();
    }

    private static Json texts(List<TreePath> paths) {
        return Json.texts(paths.stream().map(TreePath::text).toList());
    }
}
