package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.merge.Similarity;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.TreePath;

/**
 * Finds the new name of files that the author renamed and the user edited or removed: their edits follow.
 *
 * <p>A file that nobody touched needs no such care: that one name goes and another comes is the same.
 */
final class Renames {
    /** In percent, as git's own detection has it. */
    private static final int SIMILAR = 60;

    private static final int MOST_COMPARED = 2_000;

    private final UpdateSides sides;
    private final List<PlannedFile> added;
    private int compared;

    private Renames(UpdateSides sides, List<PlannedFile> added) {
        this.sides = sides;
        this.added = new ArrayList<>(added);
    }

    /**
     * New names by old ones.
     *
     * @param gone what the author does not have any more and the user touched
     * @param added what the author has and did not have, where nothing lies on disk
     */
    static SortedMap<TreePath, TreePath> find(
            UpdateSides sides, SortedMap<TreePath, LockedFile> gone, List<PlannedFile> added) {
        Renames renames = new Renames(sides, added);
        SortedMap<TreePath, TreePath> found = new TreeMap<>();
        gone.forEach((path, base) -> renames.exact(path, base).ifPresent(to -> found.put(path, to)));
        gone.forEach((path, base) -> {
            if (!found.containsKey(path)) {
                renames.similar(path, base).ifPresent(to -> found.put(path, to));
            }
        });
        return found;
    }

    private Optional<TreePath> exact(TreePath path, LockedFile base) {
        Optional<PlannedFile> to = added.stream()
                .filter(file -> file.file().blob().equals(base.blob()) && sameKind(path, file))
                .findFirst();
        to.ifPresent(added::remove);
        return to.map(file -> file.file().path());
    }

    private Optional<TreePath> similar(TreePath path, LockedFile base) {
        Optional<byte[]> old = sides.base().find(base.blob());
        if (old.isEmpty()) {
            return Optional.empty();
        }
        SourceTree tree = sides.snapshot().tree();
        Map.Entry<Integer, PlannedFile> best = null;
        for (PlannedFile file : added) {
            if (sameKind(path, file) && compared++ < MOST_COMPARED) {
                int score = Similarity.percent(old.get(), tree.read(file.file()));
                if (score >= SIMILAR && (best == null || score > best.getKey())) {
                    best = Map.entry(score, file);
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        added.remove(best.getValue());
        return Optional.of(best.getValue().file().path());
    }

    /** Whoever gives a script the name of a text has made another file. */
    private static boolean sameKind(TreePath path, PlannedFile file) {
        return ending(path).equals(ending(file.file().path()));
    }

    private static String ending(TreePath path) {
        String name = path.name();
        return TreePath.fold(name.substring(name.lastIndexOf('.') + 1));
    }
}
