package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.render.LogView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile log}: the recorded states of a profile. */
@Command(
        name = "log",
        header = "Show what was done to a profile's distribution, the latest first.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class LogCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Option(names = "--graph", description = "Draw how your history and the author's come together.")
    private boolean graph;

    @Option(names = "-n", paramLabel = "NUMBER", description = "How many; default: ${DEFAULT-VALUE}.")
    private int most = 50;

    LogCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        if (most < 1) {
            throw new UsageFailure("cannot show " + most + " generations: expected a number from 1");
        }
        HistoryOperation history = context().wiring().history(context().profile(), words());
        ProfileName profile = history.profile(name);
        print(new LogView(profile, history.log(profile, most), graph));
        return ExitCode.DONE;
    }
}
