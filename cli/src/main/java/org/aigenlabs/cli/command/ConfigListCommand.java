package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ConfigOperation;
import org.aigenlabs.cli.render.LimitsView;
import org.aigenlabs.cli.render.SettingsView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.settings.ShownSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code config list}: all settings. */
@Command(
        name = "list",
        header = "Print all settings, a line each; what looks like a secret in them is not shown.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class ConfigListCommand extends LocalCommand {
    @Option(names = "--limits", description = "Print how much a source may send, and the settings for that.")
    private boolean limits;

    ConfigListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        if (limits) {
            print(new LimitsView(context().wiring().limits().all()));
            return ExitCode.DONE;
        }
        ConfigOperation config = context().wiring().config(context().profile(), words());
        DataValue all = config.all();
        DataValue shown = ShownSettings.of(all);
        print(new SettingsView(KeyPath.top(), shown, !shown.equals(all)));
        return ExitCode.DONE;
    }
}
