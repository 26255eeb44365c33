package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.home.Drift;
import org.aigenlabs.installer.home.EnvFile;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.value.TreePath;

/** The JSON of everything about one profile. */
final class ShowJson {
    private ShowJson() {}

    static JsonObject of(ProfileDetails details) {
        Capabilities capabilities = new Capabilities(details.mcpServers(), details.cronJobs(), List.of(), List.of());
        return Json.object()
                .putAll(ListView.summary(details.summary()))
                .put("id", details.identity().id())
                .put("displayName", details.identity().displayName())
                .put("provider", details.provider())
                .put("skills", Json.texts(details.skills()))
                .put("alias", details.alias())
                .put("commands", Json.texts(details.commands()))
                .put("capabilities", PlanJson.capabilities(capabilities))
                .put("envFile", envFile(details.env()))
                .put("environment", PlanJson.list(details.env().variables(), PlanJson::env))
                .put("drift", drift(details.drift()))
                .put("problems", PlanJson.problems(details.problems()))
                .build();
    }

    private static Json drift(Drift drift) {
        return Json.object()
                .put(
                        "changed",
                        Json.texts(drift.changed().stream().map(TreePath::text).toList()))
                .put(
                        "missing",
                        Json.texts(drift.missing().stream().map(TreePath::text).toList()))
                .build();
    }

    private static Json envFile(EnvFile file) {
        return Json.object()
                .put("present", file.present())
                .put("mode", file.mode())
                .build();
    }
}
