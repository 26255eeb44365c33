package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.NamesView;
import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.capability.McpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mcp list}: the MCP servers. */
@Command(
        name = "list",
        header = "List the MCP servers of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class McpListCommand extends LocalCommand {
    @Option(names = "--names", description = "Print only the names, a line each.")
    private boolean names;

    McpListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        List<McpServer> servers = parts.servers();
        print(
                names && !output().json()
                        ? new NamesView(servers.stream().map(McpServer::name).toList())
                        : ProfileRows.servers(servers, parts.origins()));
        return ExitCode.DONE;
    }
}
