package org.aigenlabs.installer.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aigenlabs.schema.value.TreePath;

/** Skipped files, each directory of which nothing is taken, for one and the same reason, told as one. */
final class SkippedTree {
    private record Group(String directory, SkippedPath.Reason reason) {}

    private final Map<String, Integer> all = new HashMap<>();
    private final Map<Group, Integer> skipped = new HashMap<>();

    private SkippedTree() {}

    /**
     * Collapses {@code skipped}, in path order.
     *
     * @param files every file of the tree, taken or not
     */
    static List<SkippedPath> collapse(Collection<TreePath> files, SortedMap<TreePath, SkippedPath.Reason> skipped) {
        SkippedTree tree = new SkippedTree();
        files.forEach(path -> each(path, directory -> tree.all.merge(directory, 1, Integer::sum)));
        skipped.forEach((path, reason) ->
                each(path, directory -> tree.skipped.merge(new Group(directory, reason), 1, Integer::sum)));
        SortedMap<TreePath, SkippedPath> collapsed = new TreeMap<>();
        skipped.forEach((path, reason) -> collapsed.putIfAbsent(tree.top(path, reason), tree.told(path, reason)));
        return List.copyOf(collapsed.values());
    }

    private SkippedPath told(TreePath path, SkippedPath.Reason reason) {
        TreePath top = top(path, reason);
        int files = top.equals(path) ? 1 : skipped.getOrDefault(new Group(top.text(), reason), 0);
        return new SkippedPath(top, files, reason);
    }

    /** The topmost directory above {@code path} of which everything is skipped for {@code reason}; else the path. */
    private TreePath top(TreePath path, SkippedPath.Reason reason) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String directory = text.substring(0, slash);
            if (skipped.getOrDefault(new Group(directory, reason), 0).equals(all.get(directory))) {
                return new TreePath(directory);
            }
        }
        return path;
    }

    private static void each(TreePath path, Consumer<String> directory) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            directory.accept(text.substring(0, slash));
        }
    }
}
