package org.aigenlabs.schema.tree;

import org.aigenlabs.schema.value.GitId;

/** Where the bytes of blobs can be had, whole; each is within the limits that were checked when its tree was read. */
@FunctionalInterface
public interface Blobs {
    /**
     * The bytes of {@code blob}, exactly as the author committed them.
     *
     * @throws org.aigenlabs.schema.failure.Failure if the blob is missing or damaged
     */
    byte[] read(GitId blob);
}
