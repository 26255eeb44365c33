package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.TidyView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.Tidying;
import picocli.CommandLine.Command;

/** {@code profile tidy}: a short history, a small store. */
@Command(
        name = "tidy",
        header = "Forget old generations of all profiles, pack the store and check it.",
        description = "Each profile keeps its last " + Tidying.KEPT + " generations; what can be undone ends there.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class TidyCommand extends LocalCommand {
    TidyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        Tidying.Tidied tidied =
                context().wiring().upkeep(context().profile(), words()).tidy();
        done(new TidyView(tidied));
        return tidied.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
