package org.aigenlabs.installer.capability;

import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.installer.schedule.ScheduleMeaning;
import org.aigenlabs.schema.problem.Excerpt;

/** A job on a schedule, in words. */
final class JobPowers {
    private JobPowers() {}

    static Power of(CronJob job) {
        return Power.of(PowerKind.JOB, job.name(), job.name() + ": " + words(job), job.origin());
    }

    private static String words(CronJob job) {
        String words = ScheduleMeaning.of(job.when()).words();
        if (!words.isEmpty()) {
            return job.when() instanceof Schedule.Cron(String expression) ? words + " (" + expression + ")" : words;
        }
        if (job.schedule().isEmpty()) {
            return "no schedule";
        }
        return "on a schedule that nobody can follow: " + Excerpt.of(job.schedule());
    }
}
