package org.aigenlabs.installer.settings;

import java.util.List;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.value.TreePath;

/**
 * Everything that is shown of one scheduled job.
 *
 * @param file the file that holds it
 * @param job what tables show of it
 * @param running whether it runs: enabled and not paused
 * @param prompt what the agent is told; empty if there is none
 * @param script what runs instead of, or before, the agent; empty if there is none
 * @param skills the skills it loads
 * @param deliver where its result goes; empty if not said
 * @param nextRun the time its scheduler wrote down for it; empty if none did
 */
public record JobFacts(
        TreePath file,
        CronFile.Job job,
        boolean running,
        Schedule schedule,
        String prompt,
        String script,
        List<String> skills,
        String deliver,
        String nextRun) {
    /** Copies the list. */
    public JobFacts {
        skills = List.copyOf(skills);
    }
}
