package org.aigenlabs.installer.capability;

import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a tree can make an agent do.
 *
 * @param mcpServers in the order of their files, then of the file
 * @param cronJobs in the order of their files, then of the file
 * @param executables in path order: files with the executable bit, and scripts by extension or first line
 * @param powers all of it in words, the gravest first
 */
public record Capabilities(
        List<McpServer> mcpServers, List<CronJob> cronJobs, List<TreePath> executables, List<Power> powers) {
    /** Copies the lists. */
    public Capabilities {
        mcpServers = List.copyOf(mcpServers);
        cronJobs = List.copyOf(cronJobs);
        executables = List.copyOf(executables);
        powers = List.copyOf(powers);
    }

    /** These, with the secrets that {@code variables} ask for. */
    public Capabilities asking(List<EnvRequirement> variables) {
        return new Capabilities(
                mcpServers,
                cronJobs,
                executables,
                Stream.concat(powers.stream(), PowerReader.secrets(variables).stream())
                        .sorted(Power.BY_GRAVITY)
                        .toList());
    }

    /** What a first install is asked about apart: {@code --yes} does not cover it. */
    public List<Power> grave() {
        return powers.stream()
                .filter(power -> power.kind().asks() == PowerKind.Asks.ALWAYS)
                .toList();
    }
}
