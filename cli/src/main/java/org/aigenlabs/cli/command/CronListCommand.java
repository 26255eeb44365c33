package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.NamesView;
import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.capability.CronJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cron list}: the scheduled jobs. */
@Command(
        name = "list",
        header = "List the scheduled jobs of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class CronListCommand extends LocalCommand {
    @Option(names = "--names", description = "Print only the names, a line each.")
    private boolean names;

    CronListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        List<CronJob> jobs = parts.jobs();
        print(
                names && !output().json()
                        ? new NamesView(jobs.stream().map(CronJob::name).toList())
                        : ProfileRows.jobs(jobs, parts.origins()));
        return ExitCode.DONE;
    }
}
