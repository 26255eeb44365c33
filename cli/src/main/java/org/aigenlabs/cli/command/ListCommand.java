package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.render.ListView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code profile list}: every profile, a line each. */
@Command(
        name = "list",
        aliases = "ls",
        header = "List all profiles; * marks the current one.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class ListCommand implements RunnableCommand {
    private final CommandContext context;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        ProfileOperations profiles = context.wiring().profiles(context.profile());
        context.wiring()
                .screen(output.json())
                .print(new ListView(profiles.list(), profiles.current().profile(), profiles.choiceProblems()));
        return ExitCode.DONE;
    }
}
