package org.aigenlabs.schema.tree;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * The files of a distribution at one commit, already checked against every rule for names, modes and sizes.
 *
 * @param id git's id of the tree at the top of the distribution
 * @param files by path, in path order
 * @param blobs reads their bytes
 */
public record SourceTree(GitId id, SortedMap<TreePath, TreeFile> files, Blobs blobs) {
    /** Copies {@code files}. */
    public SourceTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The file at {@code path}, if there is one. */
    public Optional<TreeFile> find(String path) {
        return Optional.ofNullable(files.get(new TreePath(path)));
    }

    /** The bytes of {@code file}. */
    public byte[] read(TreeFile file) {
        return blobs.read(file.blob());
    }
}
