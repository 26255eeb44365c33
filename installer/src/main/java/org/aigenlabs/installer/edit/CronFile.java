package org.aigenlabs.installer.edit;

import java.util.List;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.value.TreePath;

/**
 * A file that was read for cron jobs.
 *
 * @param jobs in the order of the file; none if it is something else than jobs
 */
public record CronFile(TreePath path, List<Job> jobs) {
    /** Copies the list. */
    public CronFile {
        jobs = List.copyOf(jobs);
    }

    /**
     * A job as its author wrote it.
     *
     * @param place where it stands in the file
     * @param id empty if it has none
     * @param name empty if it has none
     * @param schedule for people: the expression or what the author shows for it; empty if there is none
     * @param when what a scheduler goes by, whatever the author shows for it
     * @param enabled true unless the file says otherwise
     * @param state the state it names; empty if it names none
     */
    public record Job(
            KeyPath place, String id, String name, String schedule, Schedule when, boolean enabled, String state) {}
}
