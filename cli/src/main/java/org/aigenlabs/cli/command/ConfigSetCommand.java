package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.settings.ShownSettings;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config set}: one setting. */
@Command(
        name = "set",
        header = "Set one setting; no other byte of the file changes. With --json the value is JSON, too.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs config set model.default anthropic/claude-sonnet-4",
            "  aigenlabs config set --json command_allowlist '[\"git status\"]'"
        })
final class ConfigSetCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "KEY", description = "Dotted, as in model.default.")
    private String key = "";

    @Parameters(
            index = "1",
            paramLabel = "VALUE",
            description = "Of the type that the setting has; with --json, of any type.")
    private String value = "";

    ConfigSetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigOperation config = context().wiring().config(context().profile(), words());
        boolean changed = output().json() ? config.setJson(key, value) : config.set(key, value);
        String shown = ShownSettings.of(KeyPath.parse(key).find().orElse(KeyPath.top()), value);
        done(new ResultView(
                changed
                        ? "Set " + key + " of " + config.profile() + " to " + shown
                        : key + " of " + config.profile() + " is " + shown + " already",
                Json.object()
                        .put("profile", config.profile().text())
                        .put("key", key)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
