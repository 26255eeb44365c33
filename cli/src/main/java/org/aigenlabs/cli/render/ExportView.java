package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aigenlabs.installer.archive.ExportPlan;
import org.aigenlabs.installer.archive.LeftOut;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.schema.json.Json;

/** What an archive holds that was just written. */
public record ExportView(ExportPlan plan) implements View {
    private static final int SHOWN = 4;

    @Override
    public void text(Page page) {
        page.line("Exported " + plan.request().profile() + " to "
                + page.path(plan.request().output()) + ": " + Words.count(plan.files(), "file") + ", "
                + Words.bytes(plan.bytes()));
        Map<LeftOut.Reason, List<LeftOut>> byReason = plan.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, paths) -> page.item(
                "  ",
                "without " + reason.words() + ": "
                        + Words.some(
                                paths.stream().map(each -> each.path().text()).toList(), SHOWN)));
        if (!plan.tolerated().isEmpty()) {
            page.warning(Words.count(plan.tolerated().size(), "place") + " in it may hold a secret, the first in `"
                    + plan.tolerated().getFirst().path() + "`; keep the archive to yourself");
        }
        page.hint("`aigenlabs profile import " + page.path(plan.request().output()) + "` makes a profile of it");
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", plan.request().profile().text())
                .put("archive", plan.request().output().toString())
                .put("kind", plan.request().kind().word())
                .put("files", plan.files())
                .put("bytes", plan.bytes())
                .put("leftOut", PlanJson.list(plan.leftOut(), ExportView::leftOut))
                .put("findings", PlanJson.list(plan.tolerated(), ExportView::finding))
                .build();
    }

    private static Json leftOut(LeftOut each) {
        return Json.object()
                .put("path", each.path().text())
                .put("reason", each.reason().words())
                .build();
    }

    private static Json finding(SecretFinding each) {
        return Json.object()
                .put("id", each.id())
                .put("rule", each.rule())
                .put("path", each.path())
                .put("line", each.line())
                .build();
    }
}
