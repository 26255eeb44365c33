package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.List;
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
