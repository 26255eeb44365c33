package org.aigenlabs.installer.plan;

import java.util.List;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.PowerChange;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.value.TreePath;

/**
 * What an agent could do after an update that it could not do before.
 *
 * @param mcpServers new ones, and known ones that run, call or read something else
 * @param cronJobs new ones, and known ones with another schedule
 * @param executables files that can be run and are new, or could not be run before
 * @param secrets variables with secrets that it asks for now
 * @param endpoints addresses in the configuration that are new, each as {@code key: address}
 * @param changes all of it in words, the gravest first, then what it could do no more
 */
public record Growth(
        List<McpServer> mcpServers,
        List<CronJob> cronJobs,
        List<TreePath> executables,
        List<EnvRequirement> secrets,
        List<String> endpoints,
        List<PowerChange> changes) {
    /** Copies the lists. */
    public Growth {
        mcpServers = List.copyOf(mcpServers);
        cronJobs = List.copyOf(cronJobs);
        executables = List.copyOf(executables);
        secrets = List.copyOf(secrets);
        endpoints = List.copyOf(endpoints);
        changes = List.copyOf(changes);
    }

    /** Whether it could do nothing new that is a question to the user. */
    public boolean isNone() {
        return mcpServers.isEmpty()
                && cronJobs.isEmpty()
                && executables.isEmpty()
                && secrets.isEmpty()
                && endpoints.isEmpty()
                && changes.stream().noneMatch(PowerChange::asks);
    }
}
