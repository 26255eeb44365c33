package org.aigenlabs.cli.render;

import java.time.ZonedDateTime;
import java.util.List;
import org.aigenlabs.installer.schedule.CronExpression;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.value.Parsed;

/**
 * When a job runs, for people.
 *
 * @param kind {@code cron}, {@code interval}, {@code once} or {@code unclear}
 * @param words the schedule in words; empty if it makes no sense
 * @param next the next times, in order; empty where only its scheduler knows
 * @param problem why the schedule makes no sense; empty if it does
 */
record JobTimes(String kind, String words, List<ZonedDateTime> next, String problem) {
    private static final int SHOWN = 3;
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** Copies the list. */
    JobTimes {
        next = List.copyOf(next);
    }

    static JobTimes of(Schedule schedule, ZonedDateTime now) {
        return switch (schedule) {
            case Schedule.Cron(String expression) -> cron(expression, now);
            case Schedule.Every(long minutes) -> new JobTimes("interval", every(minutes), List.of(), "");
            case Schedule.Once(String time) -> new JobTimes("once", "once: " + time, List.of(), "");
            case Schedule.Unclear(String text) ->
                new JobTimes(
                        "unclear",
                        "",
                        List.of(),
                        text.isEmpty() ? "it has no schedule" : "its schedule `" + text + "` makes no sense");
        };
    }

    private static JobTimes cron(String expression, ZonedDateTime now) {
        return switch (CronExpression.parse(expression)) {
            case Parsed.Ok<CronExpression>(CronExpression cron) ->
                new JobTimes("cron", cron.words(), cron.next(now, SHOWN), "");
            case Parsed.Bad<CronExpression> bad -> new JobTimes("cron", "", List.of(), "its schedule is " + bad);
        };
    }

    private static String every(long minutes) {
        if (minutes > 0 && minutes % DAY == 0) {
            return "every " + Words.count(minutes / DAY, "day");
        }
        return "every "
                + (minutes > 0 && minutes % HOUR == 0
                        ? Words.count(minutes / HOUR, "hour")
                        : Words.count(minutes, "minute"));
    }
}
