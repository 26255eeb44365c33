package org.aigenlabs.installer.merge;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** The user's text at each place; none if that could not be read any more. */
    public static Optional<byte[]> mine(TreePath path, List<byte[]> sides, FileMerge.Conflict conflict) {
        return new Settlement(path, sides, conflict).of(conflict.mine());
    }

    /**
     * The author's text at each place; none if that could not be read any more.
     *
     * @param sides base, local and upstream
     */
    public static Optional<byte[]> theirs(TreePath path, List<byte[]> sides, FileMerge.Conflict conflict) {
        return new Settlement(path, sides, conflict).of(conflict.theirs());
    }

    private Optional<byte[]> of(String text) {
        return Optional.of(text).filter(this::canStand).flatMap(this::paused);
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
