package org.aigenlabs.resolver.git;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.aigenlabs.schema.tree.TreeLimits;

/** One limit of fetching that the user may set: its name, its range, and what it bounds. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum FetchLimit {
    LIST_BYTES(8 * Size.MIB, 1, Size.GIB, "the remote's list of refs", FetchLimits::advertisementBytes),
    LIST_REFS(20_000, 1, Size.MANY, "refs in that list", FetchLimits::refs),
    PACK_BYTES(64 * Size.MIB, 1, 1024 * Size.GIB, "objects received, as sent", FetchLimits::packBytes),
    PACK_OBJECTS(100_000, 1, Size.MANY, "objects received", FetchLimits::packObjects),
    OBJECT_BYTES(64 * Size.MIB, 1, Size.GIB, "one object, unpacked", FetchLimits::objectBytes),
    HEADER_BYTES(256 * Size.KIB, 1, Size.GIB, "one commit or tag object", FetchLimits::headerBytes),
    TAG_DEPTH(5, 0, 1_000, "tags that point at each other", FetchLimits::tagDepth),
    REDIRECTS(5, 0, 20, "redirects, all to the same host", FetchLimits::redirects),
    DEADLINE(
            600,
            1,
            Size.DAY,
            "seconds for everything",
            limits -> limits.deadline().toSeconds()),
    PATIENCE(
            30,
            1,
            Size.DAY,
            "seconds of near silence",
            limits -> limits.patience().toSeconds()),
    SLOWEST(Size.KIB, 0, Size.GIB, "bytes a second: silence is less", FetchLimits::slowest),
    TREE_FILES(
            TreeLimits.DEFAULT.files(),
            1,
            50_000,
            "files, and as many directories",
            limits -> limits.tree().files()),
    TREE_DEPTH(
            TreeLimits.DEFAULT.depth(),
            1,
            64,
            "components of a path",
            limits -> limits.tree().depth()),
    PATH_BYTES(
            TreeLimits.DEFAULT.pathBytes(),
            1,
            4 * Size.KIB,
            "a whole path, in UTF-8",
            limits -> limits.tree().pathBytes()),
    FILE_BYTES(
            TreeLimits.DEFAULT.blobBytes(),
            1,
            Size.GIB,
            "one file",
            limits -> limits.tree().blobBytes()),
    SOUL_BYTES(
            TreeLimits.DEFAULT.soulBytes(),
            1,
            Size.GIB,
            "`SOUL.md`",
            limits -> limits.tree().soulBytes()),
    TREE_BYTES(
            TreeLimits.DEFAULT.totalBytes(),
            1,
            Size.GIB,
            "all files together",
            limits -> limits.tree().totalBytes());

    /** The settings of all limits lie below this key of the root's {@code config.yaml}. */
    public static final String GROUP = "aigenlabs.fetch";

    private final long standard;
    private final long least;
    private final long most;
    private final String meaning;
    private final ToLongFunction<FetchLimits> value;

    FetchLimit(long standard, long least, long most, String meaning, ToLongFunction<FetchLimits> value) {
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
        this.value = value;
    }

    /** The limit whose name below {@link #GROUP} is {@code name}. */
    public static Optional<FetchLimit> find(String name) {
        return Arrays.stream(values()).filter(each -> each.word().equals(name)).findFirst();
    }

    /** Its name below {@link #GROUP}, e.g. {@code pack-bytes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The whole key of its setting. */
    public String key() {
        return GROUP + "." + word();
    }

    /** What holds if it is not set. */
    public long standard() {
        return standard;
    }

    /** The least that it may be set to. */
    public long least() {
        return least;
    }

    /** The most that it may be set to: what still fits into memory, or can be meant. */
    public long most() {
        return most;
    }

    /** What it bounds, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Its value in {@code limits}. */
    public long of(FetchLimits limits) {
        return value.applyAsLong(limits);
    }

    /** Units; constants of an enum cannot name constants of the same enum. */
    private static final class Size {
        static final long KIB = 1024;
        static final long MIB = 1024 * KIB;
        static final long GIB = 1024 * MIB;
        static final long MANY = 10_000_000;
        static final long DAY = 86_400;
    }
}
