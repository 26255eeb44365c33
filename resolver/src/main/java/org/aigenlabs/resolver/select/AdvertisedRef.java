package org.aigenlabs.resolver.select;

import org.aigenlabs.schema.value.GitId;

/**
 * What a remote says about one ref.
 *
 * @param id of the object the ref names
 * @param peeled the commit behind an annotated tag; the same as {@code id} for everything else
 */
public record AdvertisedRef(GitId id, GitId peeled) {
    /** A ref that names a commit itself. */
    public static AdvertisedRef of(GitId commit) {
        return new AdvertisedRef(commit, commit);
    }
}
