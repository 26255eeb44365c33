package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.value.TreePath;

/** A profile's files as they lay on disk at one moment. */
public interface LocalFiles {
    /** What lies at {@code path}. */
    LocalFile find(TreePath path);

    /** The bytes of a {@link LocalFile.Present} file, those that its id was made of. */
    byte[] read(TreePath path);
}
