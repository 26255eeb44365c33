package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.DataView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;

/** {@code config path}: where the configuration lies. */
@Command(
        name = "path",
        header = "Print where the configuration lies.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class ConfigPathCommand extends LocalCommand {

    ConfigPathCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigOperation config = context().wiring().config(context().profile(), words());
        String path = config.path().toString();
        print(new DataView(path, Json.object().put("path", path).build()));
        return ExitCode.DONE;
    }
}
