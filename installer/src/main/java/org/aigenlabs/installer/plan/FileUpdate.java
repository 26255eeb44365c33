package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * What an update makes of one file.
 *
 * @param from the name that the author's file had before; null unless it was renamed
 * @param local what lay there when the plan was made
 * @param base what the lock will say the file is based on; null if the file is no more the distribution's
 * @param conflict null unless the outcome is one
 */
public record FileUpdate(
        TreePath path,
        @Nullable TreePath from,
        FileReason reason,
        LocalFile local,
        FileAction action,
        @Nullable LockedFile base,
        @Nullable FileConflict conflict) {
    /** What becomes of it. */
    public FileOutcome outcome() {
        return reason.outcome();
    }

    /** What it is for. */
    public FileKind kind() {
        return FileKind.of(path);
    }
}
