package org.aigenlabs.cli.render;

import org.aigenlabs.cli.operation.CheckedDistribution;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.problem.Problem;

/** What a check found. */
public record CheckView(CheckedDistribution checked) implements View {
    private static final int LABELS = 7;

    @Override
    public void text(Page page) {
        checked.fixed().forEach(path -> page.line("Corrected " + path));
        for (Problem problem : checked.problems()) {
            page.field(
                    problem.isError() ? "error" : "warning",
                    LABELS,
                    problem.place() + ": " + problem.message() + " [" + problem.id() + "]");
            page.field("", LABELS, problem.hint());
        }
        checked.leftOut().forEach(each -> page.field("left out", LABELS, each));
        long errors = checked.problems().stream().filter(Problem::isError).count();
        page.line(checked.subject() + ": " + Words.count(checked.files(), "file") + ", "
                + (errors == 0 ? "no errors" : Words.count(errors, "error")) + ", "
                + Words.count(checked.problems().size() - errors, "warning")
                + (checked.installed() ? "; installed into an empty root" : "; not installed"));
    }

    @Override
    public Json json() {
        return Json.object()
                .put("subject", checked.subject())
                .put("files", checked.files())
                .put("leftOut", Json.texts(checked.leftOut()))
                .put("sound", checked.isSound())
                .put("installed", checked.installed())
                .put("fixed", Json.texts(checked.fixed()))
                .put("problems", PlanJson.problems(checked.problems()))
                .build();
    }
}
