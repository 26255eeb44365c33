package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.TrustOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust lower}: forget how far a source was trusted. */
@Command(
        name = "lower",
        header = "Forget by whom a source was signed.",
        description = {
            "",
            "The next install or update accepts another signer, or none. Versions and tags stay known.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class TrustLowerCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "As for `profile install`.")
    private String source = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Without asking.")
    private boolean yes;

    TrustLowerCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        boolean asks = context().wiring().prompt().canAsk() && !output().json();
        String question = "Accept " + source + " from any signer, or from none?";
        if (!yes && !(asks && context().wiring().prompt().confirm(question))) {
            throw new ConsentFailure(
                    "cannot lower the trust in `" + source + "`: "
                            + (asks
                                    ? "you said no; nothing was changed"
                                    : "there is no terminal to ask on, expected `--yes`"),
                    "ask the author first whether the key was lost or replaced");
        }
        TrustOperation.Lowered lowered = context().wiring().trust().lower(source);
        done(new ResultView(
                "Forgot by whom " + lowered.source() + " was signed",
                Json.object()
                        .put("source", lowered.source())
                        .put("level", lowered.before().level().lockWord())
                        .put("signer", lowered.before().signer())
                        .build()));
        return ExitCode.DONE;
    }
}
