package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.EnvOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code env unset}: one variable less. */
@Command(
        name = "unset",
        header = "Remove a variable from .env; its comments stay.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class EnvUnsetCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "KEY")
    private String key = "";

    EnvUnsetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        EnvOperation env = context().wiring().env(context().profile(), words());
        boolean changed = env.unset(key);
        done(new ResultView(
                changed ? "Removed " + key + " of " + env.profile() : key + " of " + env.profile() + " is not set",
                Json.object()
                        .put("profile", env.profile().text())
                        .put("key", key)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
