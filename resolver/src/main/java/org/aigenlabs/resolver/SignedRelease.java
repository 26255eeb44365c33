package org.aigenlabs.resolver;

import java.util.List;
import org.aigenlabs.schema.value.GitId;

/**
 * The raw objects behind a snapshot that can carry signatures.
 *
 * @param named the object that the ref names: a tag, or the commit itself
 * @param tags the tag object that the ref names; empty if it names a commit. Tags that it names in turn are bound by its
 *     bytes
 * @param commits the commit; empty for a directory that was taken as it lies
 */
public record SignedRelease(GitId named, List<byte[]> tags, List<byte[]> commits) {
    /** Copies the lists. */
    public SignedRelease {
        tags = List.copyOf(tags);
        commits = List.copyOf(commits);
    }
}
