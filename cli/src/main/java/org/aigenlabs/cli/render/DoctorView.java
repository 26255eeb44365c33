package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.cli.operation.DoctorOperation.Diagnosis;
import org.aigenlabs.installer.doctor.Finding;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.problem.Problem;

/** What is wrong with the root and its profiles, and what to do about each. */
public record DoctorView(Diagnosis diagnosis) implements View {
    @Override
    public void text(Page page) {
        if (diagnosis.profiles() == 0) {
            page.line("There are no profiles yet");
            page.hint("`aigenlabs profile create NAME` makes one");
            return;
        }
        diagnosis.mended().forEach(each -> page.line("Mended: " + sentence(each)));
        diagnosis.failures().forEach(page::warning);
        String profile = "";
        for (Finding each : diagnosis.open()) {
            if (!each.profile().text().equals(profile)) {
                profile = each.profile().text();
                page.heading(profile);
            }
            page.item(each.problem().isError() ? "  error: " : "  warning: ", words(each.problem()));
            if (!each.problem().hint().isEmpty()) {
                page.item("    ", each.problem().hint());
            }
        }
        end(page);
    }

    private void end(Page page) {
        String examined = Words.count(diagnosis.profiles(), "profile") + " examined";
        if (diagnosis.open().isEmpty()) {
            page.line(examined + "; everything is as it should be");
            return;
        }
        long errors = errors();
        page.blank();
        page.line(examined + "; " + Words.count(errors, "error") + ", "
                + Words.count(diagnosis.open().size() - errors, "warning"));
        if (diagnosis.open().stream().anyMatch(Finding::isFixable)) {
            page.hint("`aigenlabs doctor --fix` mends what needs no decision of yours");
        }
    }

    /** How many errors are left. */
    public long errors() {
        return diagnosis.open().stream()
                .filter(each -> each.problem().isError())
                .count();
    }

    private static String sentence(Finding finding) {
        return finding.profile() + ": " + words(finding.problem());
    }

    private static String words(Problem problem) {
        return problem.place().line() == 0 ? problem.message() : problem.place() + ": " + problem.message();
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profiles", diagnosis.profiles())
                .put("findings", list(diagnosis.open()))
                .put("mended", list(diagnosis.mended()))
                .put("failures", Json.texts(diagnosis.failures()))
                .build();
    }

    private static Json list(List<Finding> findings) {
        return Json.array(findings.stream().map(DoctorView::json).toList());
    }

    private static JsonObject json(Finding finding) {
        Problem problem = finding.problem();
        return Json.object()
                .put("profile", finding.profile().text())
                .put("id", problem.id())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("place", problem.place().toString())
                .put("path", finding.at().toString())
                .put("message", problem.message())
                .put("hint", problem.hint())
                .put("fixable", finding.isFixable())
                .build();
    }
}
