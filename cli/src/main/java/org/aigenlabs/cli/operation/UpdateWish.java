package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.installer.plan.OnConflict;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a user wants of an update.
 *
 * @param ref from {@code --ref}; empty to follow what was asked for at the install
 * @param preReleases let a range pick pre-releases
 * @param worktree take a local directory as it lies
 * @param allowRewind whether the user accepts to go back, after being told
 * @param preview just to show what would be done, also where that is blocked
 * @param only the files and directories that it is about; empty for all
 */
public record UpdateWish(
        String ref,
        boolean preReleases,
        boolean worktree,
        boolean allowRewind,
        OnConflict onConflict,
        boolean preview,
        List<TreePath> only) {
    /** Copies {@code only}. */
    public UpdateWish {
        only = List.copyOf(only);
    }

    /** Just to see whether there is anything new. */
    public static UpdateWish look() {
        return new UpdateWish("", false, false, false, OnConflict.ASK, true, List.of());
    }
}
