package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.apply.PendingConflicts;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * How a profile stands against what is installed in it.
 *
 * @param pending the conflicts that wait
 * @param edited the distribution's files that the user changed, in path order
 * @param removed those that the user removed, in path order
 * @param unusable those in whose place something else lies, in path order
 */
public record ProfileStatus(
        ProfileName name,
        Path directory,
        Lock lock,
        PendingConflicts pending,
        List<TreePath> edited,
        List<TreePath> removed,
        List<TreePath> unusable) {
    /** Copies the lists. */
    public ProfileStatus {
        edited = List.copyOf(edited);
        removed = List.copyOf(removed);
        unusable = List.copyOf(unusable);
    }
}
