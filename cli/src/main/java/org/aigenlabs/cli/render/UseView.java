package org.aigenlabs.cli.render;

import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.schema.json.Json;

/** Which profile commands apply to from now on. */
public record UseView(ProfileSummary chosen) implements View {
    @Override
    public void text(Page page) {
        page.line("Now using " + chosen.name() + " (" + page.path(chosen.directory()) + ")");
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", chosen.name().text())
                .put("directory", chosen.directory().toString())
                .build();
    }
}
