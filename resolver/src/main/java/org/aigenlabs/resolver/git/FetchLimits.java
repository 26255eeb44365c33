package org.aigenlabs.resolver.git;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.aigenlabs.schema.tree.TreeLimits;

/**
 * How much a source may send, how long it may take, and how much its tree may hold.
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
 * @param tree what is taken of it
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
        long slowest,
        TreeLimits tree) {
    /** What holds unless the user or a test says otherwise. */
    public static final FetchLimits DEFAULT = of(FetchLimit::standard);

    /** Limits of these values, each in its unit. */
    public static FetchLimits of(ToLongFunction<FetchLimit> value) {
        return new FetchLimits(
                value.applyAsLong(FetchLimit.LIST_BYTES),
                number(value, FetchLimit.LIST_REFS),
                value.applyAsLong(FetchLimit.PACK_BYTES),
                number(value, FetchLimit.PACK_OBJECTS),
                value.applyAsLong(FetchLimit.OBJECT_BYTES),
                number(value, FetchLimit.TAG_DEPTH),
                number(value, FetchLimit.HEADER_BYTES),
                number(value, FetchLimit.REDIRECTS),
                Duration.ofSeconds(value.applyAsLong(FetchLimit.DEADLINE)),
                Duration.ofSeconds(value.applyAsLong(FetchLimit.PATIENCE)),
                value.applyAsLong(FetchLimit.SLOWEST),
                tree(value));
    }

    private static TreeLimits tree(ToLongFunction<FetchLimit> value) {
        return new TreeLimits(
                number(value, FetchLimit.TREE_FILES),
                number(value, FetchLimit.TREE_DEPTH),
                TreeLimits.DEFAULT.componentBytes(),
                number(value, FetchLimit.PATH_BYTES),
                value.applyAsLong(FetchLimit.FILE_BYTES),
                TreeLimits.DEFAULT.manifestBytes(),
                value.applyAsLong(FetchLimit.SOUL_BYTES),
                value.applyAsLong(FetchLimit.TREE_BYTES));
    }

    private static int number(ToLongFunction<FetchLimit> value, FetchLimit limit) {
        return Math.toIntExact(value.applyAsLong(limit));
    }

    /** These limits as values, each in its unit; a time is rounded down to seconds. */
    private Map<FetchLimit, Long> values() {
        Map<FetchLimit, Long> values = new EnumMap<>(FetchLimit.class);
        for (FetchLimit limit : FetchLimit.values()) {
            values.put(limit, limit.of(this));
        }
        return values;
    }

    /** These limits with others for time: for tests of slow servers. */
    FetchLimits withTimes(Duration newDeadline, Duration newPatience) {
        Map<FetchLimit, Long> values = values();
        values.put(FetchLimit.DEADLINE, newDeadline.toSeconds());
        values.put(FetchLimit.PATIENCE, newPatience.toSeconds());
        return of(values::get);
    }

    /** These limits, and no more than this of objects. */
    FetchLimits atMost(long bytes, int objects) {
        Map<FetchLimit, Long> values = values();
        values.put(FetchLimit.PACK_BYTES, Math.min(bytes, packBytes));
        values.put(FetchLimit.PACK_OBJECTS, (long) Math.min(objects, packObjects));
        return of(values::get);
    }

    /** These limits with others for bytes: for tests of greedy servers. */
    FetchLimits withBytes(long newAdvertisementBytes, long newPackBytes) {
        Map<FetchLimit, Long> values = values();
        values.put(FetchLimit.LIST_BYTES, newAdvertisementBytes);
        values.put(FetchLimit.PACK_BYTES, newPackBytes);
        return of(values::get);
    }
}
