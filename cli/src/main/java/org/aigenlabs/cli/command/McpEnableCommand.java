package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code mcp enable}. */
@Command(
        name = "enable",
        header = "Let the agent use an MCP server from now on.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class McpEnableCommand extends McpSwitchCommand {
    McpEnableCommand(CommandContext context) {
        super(context, true);
    }
}
