package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trust remove}: trust a key no longer. */
@Command(
        name = "remove",
        header = "Trust a key no longer.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class TrustRemoveCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FINGERPRINT", description = "As `trust list` shows it.")
    private String fingerprint = "";

    TrustRemoveCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        context().wiring().trust().remove(fingerprint);
        done(new ResultView(
                "No longer trusted: " + fingerprint,
                Json.object().put("removed", fingerprint).build()));
        return ExitCode.DONE;
    }
}
