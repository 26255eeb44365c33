package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.render.SnapshotView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile snapshot}: the state of a profile, kept on purpose. */
@Command(
        name = "snapshot",
        header = "Record a profile as it is now.",
        description = "Any file of it can be put back: `aigenlabs profile restore NAME PATH --from GEN`. `profile tidy`"
                + " keeps it.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  aigenlabs profile snapshot research-bot --own --message 'before the trip'"})
final class SnapshotCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Option(
            names = "--own",
            description = "Also your own texts: memories/*.md and what is in local/; never a file with a secret in it.")
    private boolean own;

    @Option(names = "--message", paramLabel = "TEXT", description = "A line that `profile log` shows.")
    private String message = "";

    SnapshotCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        HistoryOperation history = context().wiring().history(context().profile(), words());
        ProfileName profile = history.profile(name);
        done(new SnapshotView(
                context().wiring().snapshots(context().profile(), words()).take(profile, line(), own)));
        return ExitCode.DONE;
    }

    private String line() {
        return message.strip().lines().findFirst().orElse("");
    }
}
