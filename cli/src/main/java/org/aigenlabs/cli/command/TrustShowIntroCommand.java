package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ShowIntroOperation;
import org.aigenlabs.cli.render.DataView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust show-intro}: the line that authors give their users. */
@Command(
        name = "show-intro",
        header = "Show the line with which users first trust a repository of yours.",
        description = {
            "",
            "Paste it into your README. It names a signed commit and its key, which must be one that the commit's own"
                    + " .aigenlabs/authorizations holds. Who installs with it gets what leads back to that commit by"
                    + " signatures, and nothing else.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs trust show-intro", "  aigenlabs trust show-intro --commit v1.0.0"})
final class TrustShowIntroCommand extends LocalCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIRECTORY",
            description = "The repository; default: the one you are in.")
    private String directory = "";

    @Option(names = "--commit", paramLabel = "COMMIT", description = "Which commit; default: HEAD.")
    private String commit = "HEAD";

    TrustShowIntroCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ShowIntroOperation.Line line = context()
                .wiring()
                .showIntro()
                .read(context().world().directory().resolve(directory), commit);
        print(new DataView(
                line.command(),
                Json.object()
                        .put("command", line.command())
                        .put("source", line.source())
                        .put("introduction", line.offer().introduction().toString())
                        .put("owner", line.offer().owner())
                        .put("strict", line.offer().strict())
                        .build()));
        return ExitCode.DONE;
    }
}
