package org.aigenlabs.installer.capability;

import org.aigenlabs.installer.schedule.CronExpression;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.value.Parsed;

/** A job on a schedule, in words. */
final class JobPowers {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    private JobPowers() {}

    static Power of(CronJob job) {
        return Power.of(PowerKind.JOB, job.name(), job.name() + ": " + words(job.schedule()), job.origin());
    }

    private static String words(String schedule) {
        if (schedule.isEmpty()) {
            return "no schedule";
        }
        return switch (Schedule.parse(schedule)) {
            case Schedule.Cron(String expression) -> cron(expression);
            case Schedule.Every(long minutes) -> every(minutes);
            case Schedule.Once(String time) -> "once: " + time;
            case Schedule.Unclear(String text) -> "on a schedule that nobody can read: " + Excerpt.of(text);
        };
    }

    private static String every(long minutes) {
        if (minutes % MINUTES_OF_DAY == 0) {
            return "every " + minutes / MINUTES_OF_DAY + " d";
        }
        return minutes % MINUTES_OF_HOUR == 0
                ? "every " + minutes / MINUTES_OF_HOUR + " h"
                : "every " + minutes + " min";
    }

    private static String cron(String expression) {
        return switch (CronExpression.parse(expression)) {
            case Parsed.Ok<CronExpression>(CronExpression valid) -> valid.words() + " (" + expression + ")";
            case Parsed.Bad<CronExpression> _ -> "on a schedule that nobody can read: " + Excerpt.of(expression);
        };
    }
}
