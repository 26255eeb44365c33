package org.aigenlabs.installer.merge;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;

/**
 * A conflict settled by a wish: where both sides changed the same place one of them stands, everywhere else the changes
 * of both. So a wish for one place neither loses the user's other edits nor freezes the author's other fixes.
 */
public final class Settlement {
    private final TreePath path;
    private final byte[] local;
    private final FileMerge.Conflict conflict;
    private final List<String> sides;

    private Settlement(TreePath path, List<byte[]> sides, FileMerge.Conflict conflict) {
        this.path = path;
        this.local = sides.get(1);
        this.conflict = conflict;
        Charset charset = conflict.charset();
        this.sides = sides.stream().map(side -> new String(side, charset)).toList();
    }

    /** The user's text at each place; none if the places cannot be told from the rest. */
    public static Optional<byte[]> mine(TreePath path, List<byte[]> sides, FileMerge.Conflict conflict) {
        return new Settlement(path, sides, conflict).of(Preference.LOCAL);
    }

    /**
     * The author's text at each place; none if the places cannot be told from the rest.
     *
     * @param sides base, local and upstream
     */
    public static Optional<byte[]> theirs(TreePath path, List<byte[]> sides, FileMerge.Conflict conflict) {
        return new Settlement(path, sides, conflict).of(Preference.UPSTREAM);
    }

    private Optional<byte[]> of(Preference preference) {
        if (conflict.markedUp().equals(sides.get(1))) {
            // binary, or too large: there are no places in it
            return paused(preference == Preference.LOCAL ? sides.get(1) : sides.get(2));
        }
        if (MarkedText.isAmbiguous(sides)) {
            return Optional.empty();
        }
        return MarkedText.choose(conflict.markedUp(), preference)
                .map(text -> asIn(preference == Preference.LOCAL ? sides.get(1) : sides.get(2), text))
                .filter(this::canStand)
                .flatMap(this::paused);
    }

    /** Markers stand on lines of their own: what they added in white space alone is no change. */
    private String asIn(String side, String text) {
        if (isProse() && words(text).equals(words(side))) {
            return side;
        }
        boolean added = MarkedText.endsInClash(conflict.markedUp()) && text.endsWith("\n") && !side.endsWith("\n");
        return added ? text.replaceFirst("\r?\n$", "") : text;
    }

    private boolean isProse() {
        return switch (MergeKind.of(path)) {
            case MARKDOWN, PROSE -> true;
            case CRON, YAML, JSON, ENV_EXAMPLE, LINES -> false;
        };
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).toList();
    }

    private boolean canStand(String text) {
        return FileMerger.keepsReadable(path, sides.get(1), sides.get(2), text);
    }

    /** No wish starts a job: how jobs run is the user's. */
    private Optional<byte[]> paused(String text) {
        byte[] bytes = text.getBytes(conflict.charset());
        if (Arrays.equals(bytes, local)) {
            return Optional.of(bytes);
        }
        return FileMerger.merge(path, local, local, bytes) instanceof FileMerge.Merged merged
                ? Optional.of(merged.bytes())
                : Optional.empty();
    }
}
