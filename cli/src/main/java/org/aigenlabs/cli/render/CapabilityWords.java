package org.aigenlabs.cli.render;

import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.capability.McpServer;

/** What a tree can make an agent do, as people are told before they agree. */
final class CapabilityWords {
    private static final int LABELS = 11;
    private static final int SHOWN = 6;

    private CapabilityWords() {}

    /** A heading and a line for each; nothing if there is nothing. */
    static void print(Page page, Capabilities brings) {
        if (brings.mcpServers().isEmpty()
                && brings.cronJobs().isEmpty()
                && brings.executables().isEmpty()) {
            return;
        }
        page.heading("What it brings");
        brings.mcpServers().forEach(server -> page.field("MCP server", LABELS, server(server)));
        brings.cronJobs()
                .forEach(job -> page.field(
                        "cron job",
                        LABELS,
                        job.name() + ": " + (job.schedule().isEmpty() ? "no schedule" : job.schedule())
                                + ", paused until you enable it (" + job.origin() + ")"));
        if (!brings.executables().isEmpty()) {
            page.field(
                    "executable",
                    LABELS,
                    Words.some(
                            brings.executables().stream().map(Object::toString).toList(), SHOWN));
        }
    }

    private static String server(McpServer server) {
        String runs = server.url().isEmpty() ? "runs " + String.join(" ", server.command()) : "calls " + server.url();
        String reads = server.variables().isEmpty() ? "" : ", reads " + String.join(", ", server.variables());
        return server.name() + ": " + runs + reads + (server.enabled() ? "" : ", disabled") + " (" + server.origin()
                + ")";
    }
}
