package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.tree.TreeFile;

/**
 * A file that the plan writes.
 *
 * @param file the author's file
 * @param kind what it is for
 * @param paused whether it is written with its cron jobs paused, instead of byte for byte
 */
public record PlannedFile(TreeFile file, FileKind kind, boolean paused) {}
