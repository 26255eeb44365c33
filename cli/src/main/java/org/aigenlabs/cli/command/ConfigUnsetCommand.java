package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config unset}: one setting less. */
@Command(
        name = "unset",
        header = "Remove one setting, with the comments that belong to it.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class ConfigUnsetCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "KEY", description = "Dotted, as in model.default.")
    private String key = "";

    ConfigUnsetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigOperation config = context().wiring().config(context().profile(), words());
        boolean changed = config.unset(key);
        done(new ResultView(
                changed
                        ? "Removed " + key + " from the configuration of " + config.profile()
                        : key + " of " + config.profile() + " is not set",
                Json.object()
                        .put("profile", config.profile().text())
                        .put("key", key)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
