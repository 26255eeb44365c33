package org.aigenlabs.cli.command;

import java.time.ZonedDateTime;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.JobView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.settings.JobFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cron show}: one of them. */
@Command(
        name = "show",
        header = "Show one scheduled job: what it does, and when it runs next.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class CronShowCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "JOB", description = "Its id, its name or the name of its file.")
    private String name = "";

    CronShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        JobFacts job = parts.job(name);
        print(new JobView(
                job,
                parts.origins().file(job.file()),
                ZonedDateTime.now(context().world().clock())));
        return ExitCode.DONE;
    }
}
