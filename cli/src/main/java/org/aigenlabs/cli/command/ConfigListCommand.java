package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.SettingsView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.edit.KeyPath;
import picocli.CommandLine.Command;

/** {@code config list}: all settings. */
@Command(
        name = "list",
        header = "Print all settings, a line each.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class ConfigListCommand extends LocalCommand {

    ConfigListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigOperation config = context().wiring().config(context().profile(), words());
        print(new SettingsView(KeyPath.top(), config.all()));
        return ExitCode.DONE;
    }
}
