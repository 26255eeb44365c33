package org.aigenlabs.installer.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.McpServers;
import org.aigenlabs.installer.capability.PackageRun;
import org.aigenlabs.installer.capability.ScheduledJobs;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;

/** The rules for jobs and MCP servers. */
final class PartRules {
    /** Directories of a user, and the number of a chat. */
    private static final Pattern OWN = Pattern.compile(
            "(?:/home/|/Users/|[A-Z]:\\\\{1,2}Users\\\\{1,2})[A-Za-z0-9._-]+|\"?chat_id\"?\\s*:\\s*\"?-?\\d{5,}"
                    + "|\"?deliver\"?\\s*:\\s*\"?\\w+:-?\\d{5,}");

    private PartRules() {}

    static List<Problem> find(TreePath path, byte[] bytes) {
        if (CronJobs.isCronFile(path)) {
            return jobs(path, bytes);
        }
        boolean servers = path.equals(McpServers.MCP_JSON) || path.equals(McpServers.CONFIG_YAML);
        return servers ? servers(path, bytes) : List.of();
    }

    private static List<Problem> jobs(TreePath path, byte[] bytes) {
        ScheduledJobs found = ScheduledJobs.read(path, bytes);
        List<Problem> problems = new ArrayList<>(found.problems());
        privates(path, new String(bytes, StandardCharsets.UTF_8)).ifPresent(problems::add);
        for (CronJob job : found.jobs()) {
            if (!job.problem().isEmpty()) {
                problems.add(CheckProblem.SCHEDULE.at(
                        Place.of(path.text()),
                        "the job `" + job.name() + "` cannot run on `" + job.schedule() + "`: " + job.problem(),
                        "write five fields as in `0 7 * * 1-5`, or `every 2h`"));
            }
        }
        return problems;
    }

    private static Optional<Problem> privates(TreePath path, String text) {
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            Matcher found = OWN.matcher(each);
            if (found.find()) {
                return Optional.of(CheckProblem.JOB_PRIVATE.at(
                        new Place(path.text(), line, 0),
                        "`" + found.group() + "` is of your own machine or chats",
                        "take it out: users name their own"));
            }
        }
        return Optional.empty();
    }

    private static List<Problem> servers(TreePath path, byte[] bytes) {
        McpServers found = McpServers.read(path, bytes);
        List<Problem> problems = new ArrayList<>(found.problems());
        for (McpServer server : found.servers()) {
            PackageRun.of(server.command())
                    .filter(run -> !run.pinned())
                    .ifPresent(run -> problems.add(CheckProblem.UNPINNED.at(
                            Place.of(path.text()),
                            "the server `" + server.name() + "` runs `" + run.reference()
                                    + "`, expected an exact version",
                            "name the version, so that users run what you tried")));
        }
        return problems;
    }
}
