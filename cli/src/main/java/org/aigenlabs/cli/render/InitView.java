package org.aigenlabs.cli.render;

import org.aigenlabs.cli.operation.Initialised;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;

/** What became of a profile that is a distribution now. */
public record InitView(Initialised made) implements View {
    @Override
    public void text(Page page) {
        Manifest manifest = made.manifest();
        String name = made.profile().text();
        page.line(name + " is the distribution " + manifest.name() + " " + manifest.version());
        made.written().forEach(path -> page.item("  wrote  ", path));
        made.kept().forEach(path -> page.item("  kept   ", path));
        for (Problem problem : made.problems()) {
            page.warning(problem.place() + ": " + problem.message());
        }
        if (!made.hasLicenseText() && !manifest.license().isEmpty()) {
            page.warning("the text of " + manifest.license() + " is not known here: put it into LICENSE");
        }
        if (!made.others().isEmpty()) {
            page.hint("list in `distribution_owned` what else is to go out: " + String.join(", ", made.others()));
        }
        page.hint("`aigenlabs profile check " + name + "` tells what is left to do, `aigenlabs profile publish " + name
                + " --to URL` publishes it");
    }

    @Override
    public Json json() {
        Manifest manifest = made.manifest();
        return Json.object()
                .put("profile", made.profile().text())
                .put("name", manifest.name())
                .put("version", manifest.version().text())
                .put("license", manifest.license())
                .put(
                        "variables",
                        Json.texts(manifest.env().stream()
                                .map(EnvRequirement::name)
                                .toList()))
                .put(
                        "owned",
                        Json.texts(
                                manifest.owned().stream().map(Object::toString).toList()))
                .put("unlisted", Json.texts(made.others()))
                .put("written", Json.texts(made.written()))
                .put("kept", Json.texts(made.kept()))
                .put("problems", PlanJson.problems(made.problems()))
                .build();
    }
}
