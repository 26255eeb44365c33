package org.aigenlabs.installer.plan;

import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/**
 * A file that the plan writes.
 *
 * @param file the author's file
 * @param kind what it is for
 * @param paused whether it is written with its cron jobs paused, instead of byte for byte
 */
public record PlannedFile(TreeFile file, FileKind kind, boolean paused) {
    /** What a new install writes: the author's bytes out of {@code tree}, jobs paused. */
    public byte[] freshBytes(SourceTree tree) {
        byte[] authors = tree.read(file);
        return paused ? CronJobs.pause(file.path(), authors) : authors;
    }
}
