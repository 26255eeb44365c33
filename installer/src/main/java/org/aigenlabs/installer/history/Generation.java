package org.aigenlabs.installer.history;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * One recorded state of a profile's distribution files: a commit in the store.
 *
 * @param parents the previous generation, if there was one, then the upstream commit
 * @param files as they were left on disk, by path
 */
public record Generation(
        GenerationName name,
        GitId commit,
        List<GitId> parents,
        String message,
        Instant when,
        SortedMap<TreePath, LockedFile> files) {
    /** Copies the collections. */
    public Generation {
        parents = List.copyOf(parents);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
