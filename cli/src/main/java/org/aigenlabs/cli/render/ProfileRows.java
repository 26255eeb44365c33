package org.aigenlabs.cli.render;

import java.util.List;
import java.util.function.Predicate;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** The tables of what one profile holds. */
public final class ProfileRows {
    private static final String NAME = "name";

    private ProfileRows() {}

    /** Variables: never a value. */
    public static View env(List<EnvSettings.Set> variables) {
        return new RowsView(
                List.of("VARIABLE", "STATE", "LENGTH", "END"),
                variables.stream()
                        .map(each -> List.of(each.name(), "set", Integer.toString(each.length()), dash(each.end())))
                        .toList(),
                "No variables are set.",
                PlanJson.list(
                        variables,
                        each -> Json.object()
                                .put(NAME, each.name())
                                .put("length", each.length())
                                .put("end", each.end())
                                .build()));
    }

    /** Scheduled jobs. */
    public static View jobs(List<CronJob> jobs) {
        return new RowsView(
                List.of("JOB", "SCHEDULE", "STATE", "FILE"),
                jobs.stream()
                        .map(job -> List.of(
                                job.name(),
                                dash(job.schedule()),
                                job.enabled() ? "enabled" : "paused",
                                job.origin().text()))
                        .toList(),
                "There are no scheduled jobs.",
                PlanJson.list(
                        jobs,
                        job -> Json.object()
                                .put(NAME, job.name())
                                .put("schedule", job.schedule())
                                .put("enabled", job.enabled())
                                .put("file", job.origin().text())
                                .build()));
    }

    /** MCP servers. */
    public static View servers(List<McpServer> servers) {
        return new RowsView(
                List.of("SERVER", "STATE", "RUNS", "FILE"),
                servers.stream()
                        .map(server -> List.of(
                                server.name(),
                                server.enabled() ? "enabled" : "disabled",
                                server.url().isEmpty() ? String.join(" ", server.command()) : server.url(),
                                server.origin().text()))
                        .toList(),
                "There are no MCP servers.",
                PlanJson.list(servers, ProfileRows::server));
    }

    private static JsonObject server(McpServer server) {
        return Json.object()
                .put(NAME, server.name())
                .put("enabled", server.enabled())
                .put("command", Json.texts(server.command()))
                .put("url", server.url())
                .put("variables", Json.texts(server.variables()))
                .put("file", server.origin().text())
                .build();
    }

    /**
     * Skills.
     *
     * @param isDistributions whether the skill in a directory came with the distribution
     */
    public static View skills(List<String> directories, Predicate<String> isDistributions) {
        return new RowsView(
                List.of("SKILL", "ORIGIN"),
                directories.stream()
                        .map(each -> List.of(each, origin(each, isDistributions)))
                        .toList(),
                "There are no skills.",
                PlanJson.list(
                        directories,
                        each -> Json.object()
                                .put(NAME, each)
                                .put("origin", origin(each, isDistributions))
                                .build()));
    }

    private static String origin(String directory, Predicate<String> isDistributions) {
        return isDistributions.test(directory) ? "distribution" : "user";
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
