package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.ServerView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.capability.McpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mcp show}: one of them. */
@Command(
        name = "show",
        header = "Show one MCP server: what it runs or calls, and what it needs.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class McpShowCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "SERVER", description = "Its name.")
    private String name = "";

    @Option(names = "--file", paramLabel = "FILE", description = "Where it is, if two files have one of that name.")
    private String file = "";

    McpShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        McpServer server = parts.server(name, file);
        print(new ServerView(server, parts.origins().file(server.origin()), parts.setVariables()));
        return ExitCode.DONE;
    }
}
