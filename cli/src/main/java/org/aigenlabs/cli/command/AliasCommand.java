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

/** {@code profile alias}: the commands of a profile. */
@Command(
        name = "alias",
        header = "Make, list or remove the commands that run aigenlabs for a profile.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile alias coder",
            "  aigenlabs profile alias coder --name c",
            "  aigenlabs profile alias coder --remove"
        })
final class AliasCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "A profile.")
    private String name = "";

    @Option(
            names = "--name",
            paramLabel = "COMMAND",
            description = "Name of the command; default: that of the profile.")
    private String command = "";

    @Option(names = "--remove", description = "Remove its commands, or the one that --name names.")
    private boolean remove;

    AliasCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        ProfileName profile = changes.existing(name);
        List<Path> touched = remove
                ? changes.removeAliases(profile, command)
                : List.of(changes.alias(profile, command.isEmpty() ? profile.text() : command));
        List<String> files = touched.stream().map(each -> each.toString()).toList();
        done(new ResultView(
                files.isEmpty()
                        ? "There is no such command of " + profile
                        : (remove ? "Removed " : "Command: ") + shown(touched),
                Json.object()
                        .put("profile", profile.text())
                        .put("made", Json.texts(remove ? List.of() : files))
                        .put("removed", Json.texts(remove ? files : List.of()))
                        .build()));
        return ExitCode.DONE;
    }
}
