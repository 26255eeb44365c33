package org.aigenlabs.installer.archive;

/**
 * How much an archive may hold before it is refused.
 *
 * @param entries files and directories
 * @param bytes of everything unpacked, headers included
 * @param ratio unpacked bytes for each packed one, once {@link #FREE_BYTES} are unpacked
 */
public record ArchiveLimits(int entries, long bytes, int ratio) {
    /** For archives that other programs wrote. */
    public static final ArchiveLimits FOREIGN = new ArchiveLimits(10_000, 256L << 20, 200);

    /** For archives with a manifest of ours. */
    public static final ArchiveLimits OWN = new ArchiveLimits(200_000, 64L << 30, 1100);

    /** Bytes that may be unpacked whatever the ratio: what is small harms nobody. */
    static final long FREE_BYTES = 8L << 20;

    /** Bytes of one header that names or describes an entry. */
    static final int HEADER_BYTES = 64 << 10;

    /** Bytes of a path; what Linux allows. */
    static final int PATH_BYTES = 4096;

    /** These limits, with {@code entries} and {@code bytes} for those that are more than nothing. */
    public ArchiveLimits raisedTo(int raisedEntries, long raisedBytes) {
        return new ArchiveLimits(
                raisedEntries > 0 ? raisedEntries : entries, raisedBytes > 0 ? raisedBytes : bytes, ratio);
    }
}
