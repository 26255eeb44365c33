package org.aigenlabs.installer.archive;

import org.aigenlabs.schema.value.TreePath;

/**
 * A file or directory in an archive.
 *
 * @param path below the archive's top directory
 * @param size bytes; 0 for a directory
 */
public record ArchiveEntry(TreePath path, boolean directory, long size) {}
