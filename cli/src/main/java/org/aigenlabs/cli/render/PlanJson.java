package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.Power;
import org.aigenlabs.installer.plan.EnvStatus;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.PlannedFile;
import org.aigenlabs.installer.plan.SkippedPath;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;

/** The JSON of a plan and of its parts. */
final class PlanJson {
    private PlanJson() {}

    /** The whole plan; {@code directory} is where the profile would be, empty for a mere preview. */
    static JsonObject of(InstallPlan plan, String directory) {
        Snapshot snapshot = plan.snapshot();
        return Json.object()
                .put("profile", plan.profile().text())
                .put("directory", directory)
                .put("distribution", manifest(snapshot.manifest()))
                .put("source", source(snapshot.source()))
                .put("ref", snapshot.refName())
                .put("commit", snapshot.commit().hex())
                .put("tree", snapshot.tree().id().hex())
                .put("signature", snapshot.trust().lockWord())
                .put("verdict", snapshot.trust().verdict())
                .put("signer", snapshot.trust().signer())
                .put("files", list(plan.files(), PlanJson::file))
                .put("skipped", list(plan.skipped(), PlanJson::skipped))
                .put("capabilities", capabilities(plan.capabilities()))
                .put("environment", list(plan.env(), PlanJson::env))
                .put("problems", problems(plan.problems()))
                .put("alias", plan.alias())
                .put("digest", plan.digest())
                .build();
    }

    /** Where a distribution comes from. */
    static JsonObject source(Source source) {
        return Json.object()
                .put("url", source.url())
                .put("path", source.path())
                .put("ref", source.ref())
                .build();
    }

    /** What a manifest says. */
    static JsonObject manifest(Manifest manifest) {
        return Json.object()
                .put("name", manifest.name())
                .put("version", manifest.version().text())
                .put("description", manifest.description())
                .put("author", manifest.author())
                .put("license", manifest.license())
                .put("homepage", manifest.homepage())
                .put("repository", manifest.repository())
                .put("aigenlabsRequires", manifest.aigenlabsRequires())
                .put("hermesRequires", manifest.hermesRequires())
                .put("requires", Json.texts(manifest.requires()))
                .put("extends", manifest.extendsSource())
                .build();
    }

    /** Problems in files, in their order. */
    static Json problems(List<Problem> problems) {
        return list(
                problems,
                problem -> Json.object()
                        .put("id", problem.id())
                        .put("severity", problem.isError() ? "error" : "warning")
                        .put("file", problem.place().file())
                        .put("line", problem.place().line())
                        .put("column", problem.place().column())
                        .put("message", problem.message())
                        .put("hint", problem.hint())
                        .build());
    }

    private static Json file(PlannedFile planned) {
        return Json.object()
                .put("path", planned.file().path().text())
                .put("kind", planned.kind().word())
                .put("mode", planned.file().mode().octal())
                .put("blob", planned.file().blob().hex())
                .put("size", planned.file().size())
                .put("paused", planned.paused())
                .build();
    }

    static Json skipped(SkippedPath skipped) {
        return Json.object()
                .put("path", skipped.path().text())
                .put("files", skipped.files())
                .put("reason", word(skipped.reason()))
                .build();
    }

    /** What a tree can make an agent do. */
    static Json capabilities(Capabilities capabilities) {
        return Json.object()
                .put("mcpServers", list(capabilities.mcpServers(), PlanJson::server))
                .put("cronJobs", list(capabilities.cronJobs(), PlanJson::job))
                .put("executables", list(capabilities.executables(), path -> Json.text(path.text())))
                .put("powers", list(capabilities.powers(), power -> power(power).build()))
                .build();
    }

    /** One thing that can be done, and the tests of consent that it falls under. */
    static JsonObject.Builder power(Power power) {
        return Json.object()
                .put("kind", power.kind().id())
                .put("asks", word(power.kind().asks()))
                .put("name", power.name())
                .put("words", power.words())
                .put("file", power.origin().text())
                .put("host", power.target().host())
                .put("program", power.target().program())
                .put("registry", power.target().registry());
    }

    static Json server(McpServer server) {
        return Json.object()
                .put("name", server.name())
                .put("file", server.origin().text())
                .put("command", Json.texts(server.command()))
                .put("url", server.shownUrl())
                .put("variables", Json.texts(server.variables()))
                .put("enabled", server.enabled())
                .build();
    }

    static Json job(CronJob job) {
        return Json.object()
                .put("name", job.name())
                .put("file", job.origin().text())
                .put("schedule", job.schedule())
                .put("enabled", job.enabled())
                .build();
    }

    /** A variable, and whether it is set. */
    static Json env(EnvStatus status) {
        return Json.object()
                .put("name", status.requirement().name())
                .put("description", status.requirement().description())
                .put("required", status.requirement().required())
                .put("secret", status.requirement().secret())
                .put("default", status.requirement().defaultValue())
                .put("set", status.set())
                .build();
    }

    /** A constant as programs read it: {@code not-checked}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An array of what {@code json} makes of each item. */
    static <T> Json list(List<T> items, Function<T, Json> json) {
        return Json.array(items.stream().map(json).toList());
    }
}
