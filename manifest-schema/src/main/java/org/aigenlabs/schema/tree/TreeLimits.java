package org.aigenlabs.schema.tree;

/**
 * How much a distribution's tree may hold before it is refused; counted while the tree is walked, for a dozen objects
 * can name more paths than a machine can list.
 *
 * @param files in the whole tree
 * @param depth components of a path
 * @param componentBytes bytes of one component, in UTF-8
 * @param pathBytes bytes of a whole path, in UTF-8, its slashes counted
 * @param blobBytes bytes of one file
 * @param manifestBytes bytes of {@code distribution.yaml}
 * @param soulBytes bytes of {@code SOUL.md}
 * @param totalBytes bytes of all files together
 */
public record TreeLimits(
        int files,
        int depth,
        int componentBytes,
        int pathBytes,
        long blobBytes,
        long manifestBytes,
        long soulBytes,
        long totalBytes) {
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /** What holds unless a setting says otherwise: 64 MiB in 5,000 files. */
    public static final TreeLimits DEFAULT = new TreeLimits(5_000, 16, 200, 1_024, 8 * MIB, 256 * KIB, MIB, 64 * MIB);
}
