package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.operation.ProfileStatus;
import org.aigenlabs.cli.render.StatusView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile status}: what the user changed in a distribution, and what waits. */
@Command(
        name = "status",
        header = "Show what you changed in a profile's distribution, and the conflicts that wait.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class StatusCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    StatusCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConflictOperation conflicts = context().wiring().conflicts(context().profile(), words());
        ProfileStatus status = conflicts.status(conflicts.profile(name));
        print(new StatusView(status));
        return status.pending().files().isEmpty() ? ExitCode.DONE : ExitCode.CONFLICTS;
    }
}
