package org.aigenlabs.cli.render;

import java.time.ZonedDateTime;
import java.util.List;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.installer.schedule.ScheduleMeaning;
import org.aigenlabs.installer.settings.JobFacts;

/**
 * When a job runs, for people.
 *
 * @param kind {@code cron}, {@code interval}, {@code once} or {@code unclear}
 * @param meaning in words, or what is wrong with it
 * @param next the next times, in order; empty where only its scheduler knows
 */
record JobTimes(String kind, ScheduleMeaning meaning, List<ZonedDateTime> next) {
    private static final int SHOWN = 3;

    /** Copies the list. */
    JobTimes {
        next = List.copyOf(next);
    }

    static JobTimes of(JobFacts job, ZonedDateTime now) {
        return new JobTimes(
                kind(job.schedule()),
                ScheduleMeaning.of(job.schedule()),
                ScheduleMeaning.next(job.schedule(), now, job.nextRun(), SHOWN));
    }

    private static String kind(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Cron _ -> "cron";
            case Schedule.Every _ -> "interval";
            case Schedule.Once _ -> "once";
            case Schedule.Unclear _ -> "unclear";
        };
    }
}
