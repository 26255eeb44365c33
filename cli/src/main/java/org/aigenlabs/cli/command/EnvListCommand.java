package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code env list}: which variables are set. */
@Command(
        name = "list",
        header = "List the variables that .env sets, never their values.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class EnvListCommand extends LocalCommand {

    EnvListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        print(ProfileRows.env(
                context().wiring().env(context().profile(), words()).list()));
        return ExitCode.DONE;
    }
}
