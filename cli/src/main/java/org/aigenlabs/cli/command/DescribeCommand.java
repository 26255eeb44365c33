package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.render.DataView;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile describe}: what a profile is for. */
@Command(
        name = "describe",
        header = "Show or say what a profile is for.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs profile describe coder --text 'Reviews changes'"})
final class DescribeCommand extends LocalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "What it is for, in a line; empty says nothing.")
    private @Nullable String text;

    DescribeCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        ProfileName profile = changes.existing(name);
        if (text != null) {
            changes.describe(profile, text);
            done(new ResultView(
                    "Described " + profile,
                    Json.object()
                            .put("profile", profile.text())
                            .put("description", changes.description(profile))
                            .build()));
        } else {
            String description = changes.description(profile);
            print(new DataView(
                    description,
                    Json.object()
                            .put("profile", profile.text())
                            .put("description", description)
                            .build()));
        }
        return ExitCode.DONE;
    }
}
