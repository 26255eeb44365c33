package org.aigenlabs.installer.archive;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.aigenlabs.schema.value.TreePath;

/** One thing that goes into an archive. */
sealed interface ArchiveItem {
    /** Below the profile. */
    TreePath path();

    /** A directory; {@code mode} holds nine permission bits. */
    record Directory(TreePath path, int mode, FileTime modified) implements ArchiveItem {}

    /**
     * A file.
     *
     * @param from where its bytes are read: the profile's own file, or a copy of a database
     * @param size bytes that are taken, for a log may grow meanwhile
     * @param digest SHA-256 of those bytes, in hexadecimal digits
     */
    record File(TreePath path, int mode, FileTime modified, Path from, long size, String digest)
            implements ArchiveItem {}

    /** A symbolic link that stays inside the profile; {@code target} as it is written in it. */
    record Link(TreePath path, String target) implements ArchiveItem {}
}
