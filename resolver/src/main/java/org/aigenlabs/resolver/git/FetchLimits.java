package org.aigenlabs.resolver.git;

import java.time.Duration;

/**
 * How much a source may send, and how long it may take. What a tree may hold is limited elsewhere.
 *
 * @param advertisementBytes of refs
 * @param refs that may be advertised
 * @param packBytes that may be received as objects
 * @param packObjects that may be received
 * @param objectBytes of one object, unpacked: what has to fit into memory
 * @param tagDepth tags that may point at each other until a commit is reached
 * @param headerBytes of one commit or tag object
 * @param redirects that are followed
 * @param deadline for everything together
 * @param patience the time without {@code slowest} bytes a second after which a connection is given up; also how long
 *     connecting may take
 * @param slowest bytes a second
 */
public record FetchLimits(
        long advertisementBytes,
        int refs,
        long packBytes,
        int packObjects,
        long objectBytes,
        int tagDepth,
        int headerBytes,
        int redirects,
        Duration deadline,
        Duration patience,
        long slowest) {
    private static final int KIB = 1024;
    private static final long MIB = 1024L * KIB;

    /** What holds unless a test says otherwise. */
    public static final FetchLimits DEFAULT = new FetchLimits(
            8 * MIB,
            20_000,
            64 * MIB,
            100_000,
            64 * MIB,
            5,
            256 * KIB,
            5,
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            KIB);

    /** These limits with others for time: for tests of slow servers. */
    FetchLimits withTimes(Duration newDeadline, Duration newPatience) {
        return new FetchLimits(
                advertisementBytes,
                refs,
                packBytes,
                packObjects,
                objectBytes,
                tagDepth,
                headerBytes,
                redirects,
                newDeadline,
                newPatience,
                slowest);
    }

    /** These limits with others for bytes: for tests of greedy servers. */
    FetchLimits withBytes(long newAdvertisementBytes, long newPackBytes) {
        return new FetchLimits(
                newAdvertisementBytes,
                refs,
                newPackBytes,
                packObjects,
                objectBytes,
                tagDepth,
                headerBytes,
                redirects,
                deadline,
                patience,
                slowest);
    }
}
