package org.aigenlabs.schema.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.schema.value.TreePath;

/**
 * Finds paths that are one file, one directory in two spellings, or a file and a directory of one name, on a system
 * that folds case or normalises Unicode.
 */
public final class PathCollisions {
    /** Who took a folded name first: in which spelling, as file or directory. */
    private record Taken(String spelling, boolean file, TreePath by) {}

    private final Map<String, Taken> byFolded = new HashMap<>();

    private PathCollisions() {}

    /**
     * The first collision among {@code paths}, in their order, if there is one. Takes time in proportion to the length
     * of all paths with all their parents: with {@link TreeLimits} kept, a few milliseconds.
     */
    public static Optional<PathCollision> find(Collection<TreePath> paths) {
        PathCollisions seen = new PathCollisions();
        for (TreePath path : paths) {
            Optional<PathCollision> collision = seen.add(path);
            if (collision.isPresent()) {
                return collision;
            }
        }
        return Optional.empty();
    }

    /** Takes the path's parents from the top down, then the path itself. Folding never makes or removes a slash. */
    private Optional<PathCollision> add(TreePath path) {
        String text = path.text();
        String folded = path.folded();
        int end = text.indexOf('/');
        int foldedEnd = folded.indexOf('/');
        while (end >= 0) {
            Taken directory = new Taken(text.substring(0, end), false, path);
            Taken before = byFolded.putIfAbsent(folded.substring(0, foldedEnd), directory);
            if (before != null && (before.file() || !before.spelling().equals(directory.spelling()))) {
                return Optional.of(new PathCollision(before.by(), path));
            }
            end = text.indexOf('/', end + 1);
            foldedEnd = folded.indexOf('/', foldedEnd + 1);
        }
        Taken before = byFolded.putIfAbsent(folded, new Taken(text, true, path));
        return before == null ? Optional.empty() : Optional.of(new PathCollision(before.by(), path));
    }
}
