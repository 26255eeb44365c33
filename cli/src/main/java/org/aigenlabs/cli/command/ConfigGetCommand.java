package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.SettingsView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.edit.KeyPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config get}: one setting. */
@Command(
        name = "get",
        header = "Print one setting, or a group of them.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs config get model.default"})
final class ConfigGetCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "KEY", description = "Dotted, as in model.default.")
    private String key = "";

    ConfigGetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigOperation config = context().wiring().config(context().profile(), words());
        print(new SettingsView(KeyPath.parse(key).find().orElse(KeyPath.top()), config.get(key)));
        return ExitCode.DONE;
    }
}
