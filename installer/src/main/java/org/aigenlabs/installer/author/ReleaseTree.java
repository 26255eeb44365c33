package org.aigenlabs.installer.author;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a release: the files that the distribution owns as they are in the profile, and all others as they are in
 * the repository. What goes with a repository comes from the profile where the repository has none.
 *
 * @param tree in full; its id means nothing
 * @param changes against what is in the repository, in path order
 * @param kept companions that lie in the profile in another form than in the repository, which stay as they are there
 */
public record ReleaseTree(SourceTree tree, List<Change> changes, List<TreePath> kept) {
    private static final GitId NO_TREE = new GitId("0".repeat(40));

    /** Copies the lists. */
    public ReleaseTree {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    /** What becomes of a file. */
    public enum Kind {
        ADDED("added"),
        CHANGED("changed"),
        REMOVED("removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** For people and JSON. */
        public String word() {
            return word;
        }
    }

    /** A file that is not as it is in the repository; null for one that is not there before, or after. */
    public record Change(
            TreePath path,
            Kind kind,
            @Nullable TreeFile before,
            @Nullable TreeFile after) {}

    /** The release of {@code local}, the author's files, onto {@code tip}, what the repository holds. */
    public static ReleaseTree of(SourceTree local, SourceTree tip, Ownership ownership) {
        SortedMap<TreePath, TreeFile> files = new TreeMap<>();
        List<TreePath> kept = new ArrayList<>();
        tip.files().forEach((path, file) -> {
            if (ownership.ownerOf(path) != Owner.DISTRIBUTION) {
                files.put(path, file);
            }
        });
        local.files().forEach((path, file) -> {
            if (ownership.ownerOf(path) == Owner.DISTRIBUTION) {
                files.put(path, file);
            } else {
                TreeFile there = files.putIfAbsent(path, file);
                if (there != null && !there.blob().equals(file.blob())) {
                    kept.add(path);
                }
            }
        });
        return of(files, local, tip, kept);
    }

    private static ReleaseTree of(
            SortedMap<TreePath, TreeFile> files, SourceTree local, SourceTree tip, List<TreePath> kept) {
        SortedMap<GitId, Boolean> mine = new TreeMap<>();
        local.files().values().forEach(file -> mine.put(file.blob(), true));
        SourceTree tree = new SourceTree(
                NO_TREE,
                files,
                id -> mine.containsKey(id)
                        ? local.blobs().read(id)
                        : tip.blobs().read(id));
        return new ReleaseTree(tree, changes(tip.files(), files), kept);
    }

    /** The same with {@code bytes} at {@code path}; {@code tip} as before. */
    public ReleaseTree with(TreePath path, byte[] bytes, SourceTree tip) {
        GitId blob = BlobId.of(bytes);
        SortedMap<TreePath, TreeFile> files = new TreeMap<>(tree.files());
        @Nullable TreeFile before = files.get(path);
        FileMode mode = before == null ? FileMode.REGULAR : before.mode();
        files.put(path, new TreeFile(path, mode, blob, bytes.length));
        SourceTree changed = new SourceTree(
                NO_TREE, files, id -> id.equals(blob) ? bytes : tree.blobs().read(id));
        return new ReleaseTree(changed, changes(tip.files(), files), kept);
    }

    /** Whether the files are those of the repository. */
    public boolean isSame() {
        return changes.isEmpty();
    }

    private static List<Change> changes(SortedMap<TreePath, TreeFile> before, SortedMap<TreePath, TreeFile> after) {
        TreeSet<TreePath> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (TreePath path : paths) {
            @Nullable TreeFile old = before.get(path);
            @Nullable TreeFile now = after.get(path);
            if (old == null) {
                changes.add(new Change(path, Kind.ADDED, null, now));
            } else if (now == null) {
                changes.add(new Change(path, Kind.REMOVED, old, null));
            } else if (!old.blob().equals(now.blob()) || old.mode() != now.mode()) {
                changes.add(new Change(path, Kind.CHANGED, old, now));
            }
        }
        return Collections.unmodifiableList(changes);
    }
}
