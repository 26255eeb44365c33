package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code cron disable}. */
@Command(
        name = "disable",
        header = "Pause a scheduled job.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class CronDisableCommand extends CronSwitchCommand {
    CronDisableCommand(CommandContext context) {
        super(context, false);
    }
}
