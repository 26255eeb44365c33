package org.aigenlabs.installer.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.schema.value.TreePath;

/**
 * A path in which an archive and a profile differ; times do not count.
 *
 * @param change seen from the archive
 */
public record ArchiveDifference(TreePath path, Change change) {
    /** What became of a path since. */
    public enum Change {
        /** Only the profile has it. */
        ADDED,
        /** Both have it, with other content, another mode, or as something else. */
        CHANGED,
        /** Only the archive has it. */
        REMOVED
    }

    /** All of them, in path order, from {@code archived} to what {@code now} would put into an archive. */
    public static List<ArchiveDifference> between(SortedMap<TreePath, ArchiveManifest.Line> archived, ExportPlan now) {
        SortedMap<TreePath, ArchiveManifest.Line> present = new TreeMap<>(
                ArchiveManifest.of(now.request().kind(), now.request().profile().text(), now.items())
                        .lines());
        SortedSet<TreePath> paths = new TreeSet<>(archived.keySet());
        paths.addAll(present.keySet());
        List<ArchiveDifference> differences = new ArrayList<>();
        for (TreePath path : paths) {
            ArchiveManifest.Line before = archived.get(path);
            ArchiveManifest.Line after = present.get(path);
            if (before == null) {
                differences.add(new ArchiveDifference(path, Change.ADDED));
            } else if (after == null) {
                differences.add(new ArchiveDifference(path, Change.REMOVED));
            } else if (!before.equals(after)) {
                differences.add(new ArchiveDifference(path, Change.CHANGED));
            }
        }
        return differences;
    }
}
