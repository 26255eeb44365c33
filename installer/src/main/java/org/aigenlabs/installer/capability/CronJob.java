package org.aigenlabs.installer.capability;

import org.aigenlabs.schema.value.TreePath;

/**
 * A job that the agent would run on a schedule.
 *
 * @param origin the file that defines it
 * @param name its name, else its id, else the file's name
 * @param schedule as written; empty if there is none
 * @param enabled as its author left it; it arrives paused all the same
 */
public record CronJob(TreePath origin, String name, String schedule, boolean enabled) {}
