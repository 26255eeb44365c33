package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trash restore}: a deleted profile back. */
@Command(
        name = "restore",
        header = "Bring back the profile that was deleted last under a name.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class TrashRestoreCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "Bring it back under another name.")
    private String as = "";

    TrashRestoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        ProfileName profile = changes.restore(name, as);
        done(new ResultView(
                "Restored " + profile,
                List.of(),
                List.of("`aigenlabs profile alias " + profile + "` makes its command again"),
                Json.object()
                        .put("profile", profile.text())
                        .put("directory", changes.directory(profile).toString())
                        .build()));
        return ExitCode.DONE;
    }
}
