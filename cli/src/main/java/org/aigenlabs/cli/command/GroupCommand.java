package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that does nothing but hold others: it prints what there is below it. */
final class GroupCommand implements RunnableCommand {
    private final CommandSpec spec;

    private GroupCommand(String name, String header) {
        spec = CommandSpec.wrapWithoutInspection(this)
                .name(name)
                .mixinStandardHelpOptions(false)
                .addMixin("output", CommandSpec.forAnnotatedObject(new OutputOptions()));
        spec.usageMessage()
                .header(header)
                .synopsisHeading("Usage: ")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n");
    }

    /** The command {@code name}, told of by {@code header}. */
    static CommandSpec of(String name, String header) {
        return new GroupCommand(name, header).spec;
    }

    @Override
    public ExitCode run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
        return ExitCode.DONE;
    }
}
