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
 * @param message what was done
 * @param files the distribution's, as they were left on disk, by path
 * @param own the package manager's beside them, by path: the lock, and the texts of conflicts that wait
 */
public record Generation(
        GenerationName name,
        GitId commit,
        List<GitId> parents,
        GenerationMessage message,
        Instant when,
        SortedMap<TreePath, LockedFile> files,
        SortedMap<TreePath, LockedFile> own) {
    /** Copies the collections. */
    public Generation {
        parents = List.copyOf(parents);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }
}
