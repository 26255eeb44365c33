package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.schema.problem.Problem;

/**
 * Everything that is shown of one profile.
 *
 * @param summary what a table shows of it
 * @param identity of {@code profile.yaml}
 * @param provider of the model; empty if not said
 * @param skills their directories below {@code skills}, in order
 * @param commands the files of ours that run it, whatever their names, in order
 * @param mcpServers in the order of {@code mcp.json}, then {@code config.yaml}
 * @param cronJobs in the order of their files; those that are not enabled are paused
 * @param drift how its files differ from what was installed
 * @param problems all that could not be read, those of the summary among them
 */
public record ProfileDetails(
        ProfileSummary summary,
        ProfileIdentity identity,
        String provider,
        List<String> skills,
        EnvFile env,
        List<String> commands,
        List<McpServer> mcpServers,
        List<CronJob> cronJobs,
        Drift drift,
        List<Problem> problems) {
    /** Copies the lists. */
    public ProfileDetails {
        skills = List.copyOf(skills);
        commands = List.copyOf(commands);
        mcpServers = List.copyOf(mcpServers);
        cronJobs = List.copyOf(cronJobs);
        problems = List.copyOf(problems);
    }

    /** The file of the command that has its name; empty if there is none of ours. */
    public String alias() {
        return commands.stream()
                .filter(file -> Path.of(file).endsWith(summary.name().text()))
                .findFirst()
                .orElse("");
    }

    /** How many of its jobs would not run. */
    public long pausedJobs() {
        return cronJobs.stream().filter(job -> !job.enabled()).count();
    }
}
