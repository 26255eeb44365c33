package org.aigenlabs.cli.command;

import java.nio.file.Path;
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
        ProfileChanges.Restored restored = changes.restore(name, as);
        ProfileName profile = restored.name();
        List<Path> commands = restored.commands();
        done(new ResultView(
                "Restored " + profile + commandsAre(commands),
                restored.missing().stream()
                        .map(each -> "the command `" + each.name() + "` was not made again: " + each.reason())
                        .toList(),
                commands.isEmpty() ? List.of("`aigenlabs profile alias " + profile + "` makes a command") : List.of(),
                Json.object()
                        .put("profile", profile.text())
                        .put("directory", changes.directory(profile).toString())
                        .put(
                                "commands",
                                Json.texts(commands.stream().map(Path::toString).toList()))
                        .build()));
        return ExitCode.DONE;
    }
}
