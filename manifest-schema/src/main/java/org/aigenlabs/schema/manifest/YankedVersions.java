package org.aigenlabs.schema.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.Version;

/**
 * The versions that an author withdrew, with the reason for each: the file {@code .aigenlabs/yanked} of a distribution. A
 * line is a version, a space and a reason; lines that begin with {@code #} and what is no version are passed over.
 *
 * @param reasons by version; an empty reason was not given
 */
public record YankedVersions(SortedMap<Version, String> reasons) {
    /** Where it lies, below the top of the distribution. Never installed. */
    public static final String FILE = ".aigenlabs/yanked";

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_REASON = 500;
    private static final String HEAD = "# Versions that were withdrawn. `aigenlabs profile yank` writes this file.\n";

    /** Copies the map. */
    public YankedVersions {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** Reads the file. */
    public static YankedVersions parse(byte[] bytes) {
        SortedMap<Version, String> reasons = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().limit(MOST_LINES).forEach(line -> {
            int end = line.indexOf(' ');
            String version = end < 0 ? line : line.substring(0, end);
            String reason = end < 0 ? "" : line.substring(end + 1).strip();
            Version.parse(version)
                    .find()
                    .ifPresent(found -> reasons.put(found, Sanitiser.line(reason, LONGEST_REASON)));
        });
        return new YankedVersions(reasons);
    }

    /** Why {@code version} was withdrawn; nothing if it was not. */
    public Optional<String> find(Version version) {
        return Optional.ofNullable(reasons.get(version));
    }

    /** The same with {@code version}. */
    public YankedVersions with(Version version, String reason) {
        SortedMap<Version, String> more = new TreeMap<>(reasons);
        more.put(version, Sanitiser.line(reason.strip(), LONGEST_REASON));
        return new YankedVersions(more);
    }

    /** The same without {@code version}. */
    public YankedVersions without(Version version) {
        SortedMap<Version, String> fewer = new TreeMap<>(reasons);
        fewer.remove(version);
        return new YankedVersions(fewer);
    }

    /** The file. */
    public byte[] render() {
        StringBuilder text = new StringBuilder(HEAD);
        reasons.forEach((version, reason) ->
                text.append((version.text() + " " + reason).strip()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
