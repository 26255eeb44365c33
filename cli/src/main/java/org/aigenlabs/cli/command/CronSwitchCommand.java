package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.EnvOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Parameters;

/** {@code cron enable} and {@code cron disable}: one scheduled job of the current profile. */
abstract class CronSwitchCommand extends LocalCommand {
    private final boolean enables;

    @Parameters(index = "0", paramLabel = "JOB", description = "Its id, its name or the name of its file.")
    private String job = "";

    CronSwitchCommand(CommandContext context, boolean enables) {
        super(context);
        this.enables = enables;
    }

    @Override
    public ExitCode run() {
        EnvOperation operation = context().wiring().env(context().profile(), words());
        boolean changed = operation.enableJob(job, enables);
        String state = enables ? "enabled" : "paused";
        done(new ResultView(
                job + " of " + operation.profile() + " is " + state + (changed ? "" : " already"),
                Json.object()
                        .put("profile", operation.profile().text())
                        .put("job", job)
                        .put("enabled", enables)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
