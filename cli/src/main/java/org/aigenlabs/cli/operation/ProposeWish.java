package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.sign.Signers;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its user wants it.
 *
 * @param name of the profile; empty for the current one
 * @param paths files and directories that it is about; empty for all that is meant for the author
 * @param to the user's fork; empty if nothing is pushed
 * @param patches the directory for patch files, absolute; null if none are written
 * @param branch its name; empty for one that is made up
 * @param message what the commits say beside their titles; empty for nothing
 * @param allowed ids of findings that do not stop it
 */
public record ProposeWish(
        String name,
        List<String> paths,
        String to,
        @Nullable Path patches,
        String branch,
        String message,
        Signers.Wish signing,
        Set<String> allowed) {
    /** Copies the collections. */
    public ProposeWish {
        paths = List.copyOf(paths);
        allowed = Set.copyOf(allowed);
    }
}
