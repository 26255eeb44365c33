package org.aigenlabs.installer.apply;

import java.util.List;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * What came of holding a profile against its lock and the store.
 *
 * @param changed files that are not as they were installed
 * @param missing files that are not there
 * @param unusable paths at which something lies that is no file
 * @param foreign files between those of the distribution that are none of it
 * @param problems what is wrong with its history, a sentence each
 */
public record Verification(
        ProfileName name,
        String version,
        List<TreePath> changed,
        List<TreePath> missing,
        List<TreePath> unusable,
        List<TreePath> foreign,
        List<String> problems) {
    /** Copies the lists. */
    public Verification {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        unusable = List.copyOf(unusable);
        foreign = List.copyOf(foreign);
        problems = List.copyOf(problems);
    }

    /** Whether it can run and be updated: what was edited, or lies beside it, is no harm. */
    public boolean isWhole() {
        return missing.isEmpty() && unusable.isEmpty() && problems.isEmpty();
    }
}
