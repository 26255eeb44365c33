package org.aigenlabs.installer.capability;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What keeps a preview from telling all that a tree can do: every kind is a warning. */
public enum CapabilityProblem implements ProblemKind {
    MCP_UNPARSABLE("mcp.unparsable", "`mcp.json` cannot be read, so its servers cannot be shown."),
    MCP_SHAPE("mcp.shape", "An MCP server has neither a command nor an address, or is no mapping."),
    CONFIG_UNPARSABLE("config.unparsable", "`config.yaml` cannot be read, so what it allows cannot be shown."),
    CRON_UNPARSABLE("cron.unparsable", "A file of cron jobs cannot be read, so its jobs cannot be shown or paused.");

    private final String id;
    private final String meaning;

    CapabilityProblem(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
