package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.cli.operation.TrustedKey;
import org.aigenlabs.cli.render.RowsView;
import org.aigenlabs.cli.render.TrustJson;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code trust list}: whose signatures count. */
@Command(
        name = "list",
        header = "List the keys whose signatures count.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class TrustListCommand extends LocalCommand {

    TrustListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        List<String> warnings = new ArrayList<>();
        List<TrustedKey> keys = context().wiring().trust().list(warnings);
        context().wiring().tell(warnings);
        print(new RowsView(
                List.of("OWNER", "KEY", "FOR"),
                keys.stream()
                        .map(key -> List.of(
                                key.owner().isEmpty() ? "-" : key.owner(),
                                key.fingerprint(),
                                key.scope().isEmpty() ? "all sources" : key.scope()))
                        .toList(),
                "No key is trusted: `aigenlabs trust add FILE` trusts one.",
                TrustJson.keys(keys)));
        return ExitCode.DONE;
    }
}
