package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.HistoryView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: which commands wrote what, when, and what came of it. */
@Command(
        name = "history",
        header = "Show the commands that changed the current profile, the latest first.",
        description = "What each did to the files of a distribution is in `aigenlabs profile log`.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs -p research-bot history", "  aigenlabs history --all --since 3d"})
final class HistoryCommand extends LocalCommand {
    @Option(names = "--all", description = "Those of every profile, and of the root.")
    private boolean all;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From a day on, as in 2026-01-31, or how long ago, as in 12h, 3d, 2w.")
    private String since = "";

    @Option(names = "-n", paramLabel = "NUMBER", description = "How many; default: ${DEFAULT-VALUE}.")
    private int most = 50;

    HistoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        if (most < 1) {
            throw new UsageFailure("cannot show " + most + " commands: expected a number from 1");
        }
        print(new HistoryView(context().wiring().operations(context().profile()).read(all, since, most)));
        return ExitCode.DONE;
    }
}
