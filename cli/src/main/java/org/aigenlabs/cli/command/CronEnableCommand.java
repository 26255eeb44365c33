package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code cron enable}. */
@Command(
        name = "enable",
        header = "Let a scheduled job run from now on.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class CronEnableCommand extends CronSwitchCommand {
    CronEnableCommand(CommandContext context) {
        super(context, true);
    }
}
