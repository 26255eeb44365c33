package org.aigenlabs.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile rename}: another name for a profile. */
@Command(
        name = "rename",
        header = "Rename a profile: its directory, its commands, the choice of it; its history stays.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class RenameCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "OLD")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW")
    private String fresh = "";

    RenameCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        List<Path> commands = changes.rename(old, fresh);
        done(new ResultView(
                "Renamed " + old + " to " + fresh + commandsAre(commands),
                Json.object()
                        .put("old", old)
                        .put("new", fresh)
                        .put(
                                "commands",
                                Json.texts(commands.stream().map(Path::toString).toList()))
                        .build()));
        return ExitCode.DONE;
    }
}
