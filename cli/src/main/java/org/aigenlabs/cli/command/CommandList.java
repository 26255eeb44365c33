package org.aigenlabs.cli.command;

import java.util.LinkedHashSet;
import org.aigenlabs.cli.render.DataView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine;

/** What stands below a command that only holds others: its help text, or the same for programs. */
final class CommandList {
    private final CommandContext context;

    CommandList(CommandContext context) {
        this.context = context;
    }

    ExitCode print(CommandLine line, boolean json) {
        if (!json) {
            line.usage(line.getOut());
            return ExitCode.DONE;
        }
        Json commands = Json.array(new LinkedHashSet<>(line.getSubcommands().values())
                .stream().map(CommandList::entry).toList());
        context.wiring()
                .screen(true)
                .print(new DataView(
                        "",
                        Json.object()
                                .put("command", line.getCommandSpec().qualifiedName())
                                .put("description", header(line))
                                .put("commands", commands)
                                .build()));
        return ExitCode.DONE;
    }

    private static Json entry(CommandLine line) {
        return Json.object()
                .put("name", line.getCommandName())
                .put("description", header(line))
                .build();
    }

    private static String header(CommandLine line) {
        return String.join(" ", line.getCommandSpec().usageMessage().header());
    }
}
