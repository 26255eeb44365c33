package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.installer.capability.PowerChange;
import org.aigenlabs.installer.plan.FileOutcome;
import org.aigenlabs.installer.plan.FileUpdate;
import org.aigenlabs.installer.plan.Growth;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.value.TreePath;

/** The JSON of updates. */
public final class UpdateJson {
    private UpdateJson() {}

    /** All of a command. */
    public static JsonObject all(List<UpdateItem> items) {
        return Json.object()
                .put("profiles", Json.array(items.stream().map(UpdateJson::of).toList()))
                .build();
    }

    static Json of(UpdateItem item) {
        return switch (item) {
            case UpdateItem.Current(Standing.Current standing) ->
                Json.object()
                        .put("profile", standing.profile().text())
                        .put("state", "current")
                        .put("commit", standing.lock().commit().hex())
                        .put("newer", standing.newer())
                        .put("waiting", standing.waiting())
                        .put("withdrawn", standing.withdrawn())
                        .build();
            case UpdateItem.Planned(PreparedUpdate update, boolean _) ->
                head(update.plan(), "planned")
                        .put(
                                "blocked",
                                update.blocked()
                                        .<Json>map(failure -> error(failure, ExitCode.of(failure)))
                                        .orElse(Json.nothing()))
                        .build();
            case UpdateItem.Done(PreparedUpdate update, Update result) ->
                head(update.plan(), "updated")
                        .put("generation", result.generation())
                        .put("running", update.runningAs())
                        .put("warnings", Json.texts(result.told()))
                        .build();
            case UpdateItem.Failed failed ->
                Json.object()
                        .put("profile", failed.profile().text())
                        .put("state", "failed")
                        .put("error", error(failed.failure(), failed.code()))
                        .build();
        };
    }

    private static Json error(Failure failure, ExitCode code) {
        return Json.object()
                .put("exitCode", code.code())
                .put("message", failure.getMessage())
                .put("hints", Json.texts(failure.hints()))
                .put("problems", PlanJson.problems(failure.problems()))
                .build();
    }

    private static JsonObject.Builder head(UpdatePlan plan, String state) {
        return Json.object()
                .put("profile", plan.profile().text())
                .put("state", state)
                .put("commit", plan.snapshot().commit().hex())
                .put("plan", plan(plan))
                .put(
                        "conflicts",
                        Json.texts(plan.files(FileOutcome.CONFLICT).stream()
                                .map(file -> file.path().text())
                                .toList()));
    }

    private static Json plan(UpdatePlan plan) {
        return Json.object()
                .put("distribution", PlanJson.manifest(plan.snapshot().manifest()))
                .put("source", PlanJson.source(plan.after().source()))
                .put("ref", plan.snapshot().refName())
                .put("from", plan.before().commit().hex())
                .put("to", plan.snapshot().commit().hex())
                .put("fromVersion", plan.before().version())
                .put("partial", plan.isPartial())
                .put("renamed", plan.isRenamed())
                .put("files", PlanJson.list(plan.files(), UpdateJson::file))
                .put("skipped", PlanJson.list(plan.skipped(), PlanJson::skipped))
                .put("growth", growth(plan.growth()))
                .put("environment", PlanJson.list(plan.env(), PlanJson::env))
                .put("newlyRequired", Json.texts(plan.newlyRequired()))
                .put("problems", PlanJson.problems(plan.problems()))
                .put("digest", plan.digest())
                .build();
    }

    private static Json file(FileUpdate file) {
        TreePath from = file.from();
        return Json.object()
                .put("path", file.path().text())
                .put("from", from == null ? "" : from.text())
                .put("kind", file.kind().word())
                .put("outcome", file.outcome().word())
                .put("reason", file.reason().id())
                .build();
    }

    private static Json change(PowerChange change) {
        return PlanJson.power(change.power())
                .put("change", change.change().word())
                .put("was", change.was())
                .build();
    }

    private static Json growth(Growth growth) {
        return Json.object()
                .put("mcpServers", PlanJson.list(growth.mcpServers(), PlanJson::server))
                .put("cronJobs", PlanJson.list(growth.cronJobs(), PlanJson::job))
                .put("executables", PlanJson.list(growth.executables(), path -> Json.text(path.text())))
                .put("secrets", PlanJson.list(growth.secrets(), secret -> Json.text(secret.name())))
                .put("endpoints", Json.texts(growth.endpoints()))
                .put("changes", PlanJson.list(growth.changes(), UpdateJson::change))
                .build();
    }
}
