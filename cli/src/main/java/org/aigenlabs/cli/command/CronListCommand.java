package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code cron list}: the scheduled jobs. */
@Command(
        name = "list",
        header = "List the scheduled jobs of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class CronListCommand extends LocalCommand {

    CronListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        print(ProfileRows.jobs(
                context().wiring().profiles(context().profile()).show("").cronJobs()));
        return ExitCode.DONE;
    }
}
