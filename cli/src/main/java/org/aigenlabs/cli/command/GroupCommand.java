package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** A command that does nothing but hold others: it prints what there is below it. */
final class GroupCommand implements RunnableCommand {
    private final CommandContext context;
    private final OutputOptions output = new OutputOptions();
    private final CommandSpec spec;

    private GroupCommand(CommandContext context, String name, String header) {
        this.context = context;
        spec = CommandSpec.wrapWithoutInspection(this).name(name);
        output.declare(spec);
        spec.usageMessage()
                .header(header)
                .synopsisHeading("Usage: ")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n");
    }

    /** The command {@code name}, told of by {@code header}. */
    static CommandSpec of(CommandContext context, String name, String header) {
        return new GroupCommand(context, name, header).spec;
    }

    @Override
    public ExitCode run() {
        return new CommandList(context).print(spec.commandLine(), output.json());
    }
}
