package org.aigenlabs.installer.capability;

import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.installer.schedule.ScheduleMeaning;
import org.aigenlabs.schema.value.TreePath;

/**
 * A job that the agent would run on a schedule.
 *
 * @param origin the file that defines it
 * @param name its name, else its id, else the file's name
 * @param schedule as written; empty if there is none
 * @param when what a scheduler goes by, whatever the author shows for it
 * @param enabled as its author left it; it arrives paused all the same
 */
public record CronJob(TreePath origin, String name, String schedule, Schedule when, boolean enabled) {
    /** Why it cannot run on its schedule, as the end of a sentence; empty if it can. */
    public String problem() {
        return ScheduleMeaning.of(when).problem();
    }
}
