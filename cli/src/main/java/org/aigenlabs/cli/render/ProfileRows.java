package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.home.Origins;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.installer.settings.SkillFacts;
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
    public static View jobs(List<CronJob> jobs, Origins origins) {
        return new RowsView(
                List.of("JOB", "SCHEDULE", "STATE", "ORIGIN", "FILE"),
                jobs.stream()
                        .map(job -> List.of(
                                job.name(),
                                dash(job.schedule()),
                                job.enabled() ? "enabled" : "paused",
                                origins.file(job.origin()).word(),
                                job.origin().text()))
                        .toList(),
                "There are no scheduled jobs.",
                PlanJson.list(
                        jobs,
                        job -> Json.object()
                                .put(NAME, job.name())
                                .put("schedule", job.schedule())
                                .put("problem", job.problem())
                                .put("enabled", job.enabled())
                                .put("origin", origins.file(job.origin()).word())
                                .put("file", job.origin().text())
                                .build()),
                jobs.stream()
                        .filter(job -> !job.problem().isEmpty())
                        .map(job -> "the job `" + job.name() + "` cannot run: " + job.problem())
                        .toList());
    }

    /** MCP servers. */
    public static View servers(List<McpServer> servers, Origins origins) {
        return new RowsView(
                List.of("SERVER", "STATE", "RUNS", "ORIGIN", "FILE"),
                servers.stream()
                        .map(server -> List.of(
                                server.name(),
                                server.enabled() ? "enabled" : "disabled",
                                server.url().isEmpty() ? String.join(" ", server.shownCommand()) : server.shownUrl(),
                                origins.file(server.origin()).word(),
                                server.origin().text()))
                        .toList(),
                "There are no MCP servers.",
                PlanJson.list(servers, server -> server(server, origins)));
    }

    private static JsonObject server(McpServer server, Origins origins) {
        return Json.object()
                .put(NAME, server.name())
                .put("enabled", server.enabled())
                .put("command", Json.texts(server.shownCommand()))
                .put("url", server.shownUrl())
                .put("variables", Json.texts(server.variables()))
                .put("origin", origins.file(server.origin()).word())
                .put("file", server.origin().text())
                .build();
    }

    /** Skills. */
    public static View skills(List<SkillFacts> skills, Origins origins) {
        return new RowsView(
                List.of("SKILL", "STATE", "ORIGIN", "DESCRIPTION"),
                skills.stream()
                        .map(each -> List.of(
                                each.directory(),
                                each.enabled() ? "enabled" : "disabled",
                                origins.skill(each.directory()).word(),
                                dash(each.description())))
                        .toList(),
                "There are no skills.",
                PlanJson.list(skills, each -> skill(each, origins)));
    }

    private static JsonObject skill(SkillFacts skill, Origins origins) {
        return Json.object()
                .put(NAME, skill.directory())
                .put("enabled", skill.enabled())
                .put("origin", origins.skill(skill.directory()).word())
                .put("description", skill.description())
                .build();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
