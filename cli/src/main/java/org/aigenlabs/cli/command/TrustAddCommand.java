package org.aigenlabs.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.TrustOperation;
import org.aigenlabs.cli.operation.TrustedKey;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.render.TrustJson;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust add}: trust keys from a file, after their fingerprints were shown. */
@Command(
        name = "add",
        header = "Trust the public keys in a file.",
        description = {
            "",
            "OpenPGP keys, public SSH keys, or lines of an allowed-signers file. Compare the fingerprints with what the"
                    + " owner told you by another way.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs trust add ann.pub --for 'github.com/ann/*'"})
final class TrustAddCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The file of keys.")
    private String file = "";

    @Option(
            names = "--for",
            paramLabel = "PATTERN",
            description = "Sources that they count for, such as github.com/ann/*; default: all.")
    private List<String> scope = List.of();

    @Option(names = "--owner", paramLabel = "MAIL", description = "Whose an SSH key is; default: its comment.")
    private String owner = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Without asking.")
    private boolean yes;

    TrustAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        TrustOperation trust = context().wiring().trust();
        Path path = context().world().directory().resolve(file);
        TrustOperation.Offered offered = trust.read(path, owner, scope);
        String keys = offered.keys().stream().map(TrustAddCommand::words).collect(Collectors.joining("; "));
        consent(keys, offered.keys().size());
        trust.add(offered, scope);
        done(new ResultView(
                "Trusted: " + keys,
                Json.object().put("added", TrustJson.keys(offered.keys())).build()));
        return ExitCode.DONE;
    }

    private static String words(TrustedKey key) {
        String whose = key.owner().isEmpty() ? "" : key.owner() + " ";
        return whose + key.fingerprint() + (key.scope().isEmpty() ? "" : " for " + key.scope());
    }

    private void consent(String keys, int number) {
        if (yes) {
            return;
        }
        boolean asks = context().wiring().prompt().canAsk() && !output().json();
        if (asks) {
            context().wiring().tell(List.of(keys));
        }
        if (!asks || !context().wiring().prompt().confirm(number == 1 ? "Trust this key?" : "Trust these keys?")) {
            throw new ConsentFailure(
                    "cannot trust " + keys + ": "
                            + (asks
                                    ? "you said no; nothing was changed"
                                    : "there is no terminal to ask on, expected `--yes`"),
                    "compare the fingerprint with what the owner told you by another way");
        }
    }
}
