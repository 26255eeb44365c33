package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code mcp disable}. */
@Command(
        name = "disable",
        header = "Keep the agent from using an MCP server; its files stay.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class McpDisableCommand extends McpSwitchCommand {
    McpDisableCommand(CommandContext context) {
        super(context, false);
    }
}
