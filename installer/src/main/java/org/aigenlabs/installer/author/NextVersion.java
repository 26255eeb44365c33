package org.aigenlabs.installer.author;

import java.math.BigInteger;
import java.util.Locale;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.Version;
import org.jspecify.annotations.Nullable;

/** The choice of a release's version. Pure. */
public final class NextVersion {
    private static final int MAJOR = 0;
    private static final int MINOR = 1;
    private static final int PATCH = 2;

    private NextVersion() {}

    /**
     * The version of the next release.
     *
     * @param bump {@code major}, {@code minor}, {@code patch}, a version; empty to go by the manifest: its own version
     *     if that is new, else the next patch
     * @param manifest what the author's manifest says
     * @param released what the repository holds; null if nothing was released
     * @throws UsageFailure if it does not rise
     */
    public static Version of(String bump, Version manifest, @Nullable Version released) {
        Version from = released == null ? manifest : released;
        Version next = switch (bump.toLowerCase(Locale.ROOT)) {
            case "" -> released == null || manifest.compareTo(released) > 0 ? manifest : unasked(manifest, released);
            case "major" -> raised(from, MAJOR);
            case "minor" -> raised(from, MINOR);
            case "patch" -> raised(from, PATCH);
            case String _ ->
                Version.parse(bump)
                        .orThrow(bad -> new UsageFailure(
                                "cannot publish as " + bad, "or say `--bump major`, `minor` or `patch`"));
        };
        if (released != null && next.compareTo(released) <= 0) {
            throw notHigher(next, released);
        }
        return next;
    }

    private static Version unasked(Version manifest, Version released) {
        if (manifest.compareTo(released) < 0) {
            throw notHigher(manifest, released);
        }
        return raised(released, PATCH);
    }

    private static UsageFailure notHigher(Version next, Version released) {
        return new UsageFailure(
                "cannot publish version `" + next + "`: `" + released + "` was released already, expected a higher one",
                "`--bump patch` makes it `" + raised(released, PATCH) + "`");
    }

    /** A pre-release rises to its own release first. */
    private static Version raised(Version from, int part) {
        boolean toItself = part == PATCH && from.isPreRelease();
        BigInteger[] numbers = {from.number(MAJOR), from.number(MINOR), from.number(PATCH)};
        if (!toItself) {
            numbers[part] = numbers[part].add(BigInteger.ONE);
            for (int i = part + 1; i < numbers.length; i++) {
                numbers[i] = BigInteger.ZERO;
            }
        }
        return Version.parse(numbers[MAJOR] + "." + numbers[MINOR] + "." + numbers[PATCH])
                .orThrow(bad -> new IllegalStateException(bad.toString()));
    }
}
