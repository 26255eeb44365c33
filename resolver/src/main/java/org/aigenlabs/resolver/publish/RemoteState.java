package org.aigenlabs.resolver.publish;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/**
 * What a repository holds before anything goes to it.
 *
 * @param url without credentials
 * @param branch that it shows by default, or that is wished for; short
 * @param tip the commit at that branch; null if the branch is not there yet
 * @param tree the distribution's directory at that commit; without files if there is none
 * @param tags the commits that tags lead to, by short name
 * @param branches the commits that branches lead to, by short name
 */
public record RemoteState(
        String url,
        String branch,
        @Nullable GitId tip,
        SourceTree tree,
        SortedMap<String, GitId> tags,
        SortedMap<String, GitId> branches) {
    /** Copies the maps. */
    public RemoteState {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        branches = Collections.unmodifiableSortedMap(new TreeMap<>(branches));
    }
}
