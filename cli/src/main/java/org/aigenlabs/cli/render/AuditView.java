package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.AuditedProfile;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.problem.Problem;

/** What an audit found. */
public record AuditView(List<AuditedProfile> profiles) implements View {
    private static final int LABELS = 11;

    /** Copies the list. */
    public AuditView {
        profiles = List.copyOf(profiles);
    }

    @Override
    public void text(Page page) {
        profiles.forEach(each -> profile(page, each));
        long unsound = profiles.stream().filter(each -> !each.isSound()).count();
        page.blank()
                .line(Words.count(profiles.size(), "profile") + " audited, "
                        + (unsound == 0 ? "no errors" : unsound + " with errors"));
    }

    private static void profile(Page page, AuditedProfile audited) {
        String version = audited.version().isEmpty() ? "no distribution" : audited.version();
        page.heading(audited.profile() + " " + version + ": " + (audited.isSound() ? "sound" : "has errors"));
        if (!audited.trust().isEmpty()) {
            page.field("signature", LABELS, signature(audited));
            page.field("files", LABELS, audited.edited() == 0 ? "as installed" : audited.edited() + " edited");
        }
        for (Problem problem : audited.problems()) {
            page.field(
                    problem.isError() ? "error" : "warning",
                    LABELS,
                    problem.place() + ": " + problem.message() + " [" + problem.id() + "]");
        }
    }

    private static String signature(AuditedProfile audited) {
        return audited.trust() + (audited.signer().isEmpty() ? "" : ": " + audited.signer());
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profiles", PlanJson.list(profiles, AuditView::json))
                .build();
    }

    private static Json json(AuditedProfile audited) {
        return Json.object()
                .put("profile", audited.profile().text())
                .put("version", audited.version())
                .put("signature", audited.trust())
                .put("signer", audited.signer())
                .put("edited", audited.edited())
                .put("sound", audited.isSound())
                .put("capabilities", PlanJson.capabilities(audited.capabilities()))
                .put("problems", PlanJson.problems(audited.problems()))
                .build();
    }
}
