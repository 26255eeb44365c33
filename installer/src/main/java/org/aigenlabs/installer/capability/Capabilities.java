package org.aigenlabs.installer.capability;

import java.util.List;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a tree can make an agent do.
 *
 * @param mcpServers in the order of their files, then of the file
 * @param cronJobs in the order of their files, then of the file
 * @param executables in path order: files with the executable bit, and scripts by extension or first line
 */
public record Capabilities(List<McpServer> mcpServers, List<CronJob> cronJobs, List<TreePath> executables) {
    /** Copies the lists. */
    public Capabilities {
        mcpServers = List.copyOf(mcpServers);
        cronJobs = List.copyOf(cronJobs);
        executables = List.copyOf(executables);
    }
}
