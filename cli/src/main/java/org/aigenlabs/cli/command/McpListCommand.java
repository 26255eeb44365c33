package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code mcp list}: the MCP servers. */
@Command(
        name = "list",
        header = "List the MCP servers of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class McpListCommand extends LocalCommand {

    McpListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        print(ProfileRows.servers(
                context().wiring().profiles(context().profile()).show("").mcpServers()));
        return ExitCode.DONE;
    }
}
