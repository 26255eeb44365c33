package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mcp enable} and {@code mcp disable}: an MCP server of the current profile. */
abstract class McpSwitchCommand extends LocalCommand {
    private final boolean enables;

    @Parameters(index = "0", paramLabel = "SERVER", description = "Its name.")
    private String name = "";

    @Option(names = "--file", paramLabel = "FILE", description = "Where it is, if two files have one of that name.")
    private String file = "";

    McpSwitchCommand(CommandContext context, boolean enables) {
        super(context);
        this.enables = enables;
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        boolean changed = parts.enableServer(name, file, enables);
        String state = enables ? "enabled" : "disabled";
        done(new ResultView(
                name + " of " + parts.profile() + " is " + state + (changed ? "" : " already"),
                Json.object()
                        .put("profile", parts.profile().text())
                        .put("server", name)
                        .put("enabled", enables)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
