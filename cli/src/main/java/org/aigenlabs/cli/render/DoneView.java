package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.apply.Installation;
import org.aigenlabs.installer.plan.EnvStatus;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** What was installed, and what to do next. */
record DoneView(InstallPlan plan, Installation installed) implements View {
    @Override
    public void text(Page page) {
        page.blank();
        page.line("Installed " + installed.name() + " "
                + plan.snapshot().manifest().version() + " in " + page.path(installed.directory()));
        AliasWords.print(page, installed.alias());
        installed.warnings().forEach(page::warning);
        next(page).forEach(page::hint);
    }

    private List<String> next(Page page) {
        List<String> steps = new ArrayList<>();
        if (!missing().isEmpty()) {
            steps.add("set " + String.join(", ", missing()) + " in "
                    + page.path(installed.directory().resolve(".env")) + "; `.env.EXAMPLE` beside it explains them");
        }
        steps.add("`aigenlabs profile use " + installed.name() + "` makes it the current profile");
        return steps;
    }

    @Override
    public Json json() {
        JsonObject.Builder result = Json.object()
                .put("name", installed.name().text())
                .put("directory", installed.directory().toString())
                .put("id", installed.profileId())
                .put("generation", installed.generation())
                .put("generationCommit", installed.commit().hex());
        AliasWords.put(result, installed.alias());
        result.put("warnings", Json.texts(installed.warnings()));
        result.put("missing", Json.texts(missing()));
        return Json.object()
                .put("plan", PlanJson.of(plan, installed.directory().toString()))
                .put("installed", result.build())
                .build();
    }

    private List<String> missing() {
        return plan.env().stream()
                .filter(status -> status.requirement().required() && !status.set())
                .map(EnvStatus::requirement)
                .map(requirement -> requirement.name())
                .toList();
    }
}
