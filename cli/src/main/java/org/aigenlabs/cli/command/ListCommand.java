package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.render.ListView;
import org.aigenlabs.cli.world.ExitCode;

/** {@code profile list}: every profile, a line each. */
final class ListCommand extends CodedCommand {
    ListCommand(CommandContext context) {
        super(context, "list", "List all profiles; * marks the current one.");
        spec().aliases("ls");
    }

    @Override
    public ExitCode run() {
        ProfileOperations profiles = context().wiring().profiles(context().profile());
        print(new ListView(profiles.list(), profiles.current().profile(), profiles.choiceProblems()));
        return ExitCode.DONE;
    }
}
