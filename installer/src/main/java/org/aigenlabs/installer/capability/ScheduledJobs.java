package org.aigenlabs.installer.capability;

import java.util.List;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.PauseOutcome;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;

/**
 * The jobs that one file of the {@code cron} directory defines, as the agent would run them.
 *
 * @param jobs in file order
 * @param problems the file as a whole if it cannot be read; else none
 */
public record ScheduledJobs(List<CronJob> jobs, List<Problem> problems) {
    private static final String PAUSED = "paused";

    /** Copies the lists. */
    public ScheduledJobs {
        jobs = List.copyOf(jobs);
        problems = List.copyOf(problems);
    }

    /** The jobs in {@code bytes}, the content of the file {@code origin}. */
    public static ScheduledJobs read(TreePath origin, byte[] bytes) {
        // the very reader that pauses jobs: what it does not see would be neither shown nor paused
        return switch (CronJobs.tryPause(origin, bytes)) {
            case PauseOutcome.Unreadable(String reason) ->
                new ScheduledJobs(List.of(), List.of(unreadable(origin, reason)));
            case PauseOutcome.Paused _, PauseOutcome.NothingToPause _ ->
                new ScheduledJobs(
                        CronJobs.jobs(origin, bytes).jobs().stream()
                                .map(job -> job(origin, job))
                                .toList(),
                        List.of());
        };
    }

    private static CronJob job(TreePath origin, CronFile.Job job) {
        return new CronJob(
                origin,
                name(origin, job),
                job.schedule(),
                job.when(),
                job.enabled() && !job.state().equals(PAUSED));
    }

    private static String name(TreePath origin, CronFile.Job job) {
        String own = job.name().isBlank() ? job.id() : job.name();
        return own.isBlank() ? origin.name().replaceFirst("\\.[^.]*$", "") : own;
    }

    private static Problem unreadable(TreePath origin, String reason) {
        return CapabilityProblem.CRON_UNPARSABLE.at(
                Place.of(origin.text()),
                "cannot read the cron jobs in `" + origin + "`: " + reason,
                "ask its author for a file that every scheduler can read");
    }
}
