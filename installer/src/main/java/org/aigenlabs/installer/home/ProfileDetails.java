package org.aigenlabs.installer.home;

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
 * @param alias the file of its command; empty if there is none of ours
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
        String alias,
        List<McpServer> mcpServers,
        List<CronJob> cronJobs,
        Drift drift,
        List<Problem> problems) {
    /** Copies the lists. */
    public ProfileDetails {
        skills = List.copyOf(skills);
        mcpServers = List.copyOf(mcpServers);
        cronJobs = List.copyOf(cronJobs);
        problems = List.copyOf(problems);
    }

    /** How many of its jobs would not run. */
    public long pausedJobs() {
        return cronJobs.stream().filter(job -> !job.enabled()).count();
    }
}
