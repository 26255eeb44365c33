package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.render.GoingBackView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.GoingBack;
import org.aigenlabs.installer.apply.ProfileHistory.Direction;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile redo}: one step in the history of a profile. */
@Command(
        name = "redo",
        header = "Do again what was undone last.",
        description = "What you edited since stays.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class RedoCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dryRun;

    RedoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        HistoryOperation history = context().wiring().history(context().profile(), words());
        ProfileName profile = history.profile(name);
        if (dryRun) {
            print(new GoingBackView(history.plan(profile, Direction.REDO), "redo"));
            return ExitCode.DONE;
        }
        GoingBack gone = history.go(profile, Direction.REDO);
        done(new GoingBackView(gone, "redo"));
        return gone.waiting() == 0 ? ExitCode.DONE : ExitCode.CONFLICTS;
    }
}
