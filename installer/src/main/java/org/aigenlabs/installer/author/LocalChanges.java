package org.aigenlabs.installer.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.author.ReleaseTree.Kind;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.merge.FileMerge;
import org.aigenlabs.installer.merge.FileMerger;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is local in an installed distribution, and what of it is meant for the author. Pure.
 *
 * <p>Whatever the user names is meant. Without a name it is what was changed in the author's files, and what was added to
 * the author's skills; not how this machine is set up, not new skills, and not that something was removed by itself.
 */
public final class LocalChanges {
    private static final Set<TreePath> SETTINGS = Set.of(new TreePath("config.yaml"), new TreePath("mcp.json"));
    private static final TreePath CRON = new TreePath("cron");

    private final Sides sides;
    private final List<TreePath> wanted;
    private final List<String> leftOut = new ArrayList<>();
    private final Map<GitId, byte[]> made = new HashMap<>();

    /**
     * What is compared.
     *
     * @param lock what is installed
     * @param base the author's files at that commit
     * @param local the user's files in the places that the distribution owns
     * @param isAbsent whether nothing at all lies at a path of the profile
     */
    public record Sides(
            Lock lock, SourceTree base, SourceTree local, Ownership ownership, Predicate<TreePath> isAbsent) {}

    private LocalChanges(Sides sides, List<TreePath> wanted) {
        this.sides = sides;
        this.wanted = wanted;
    }

    /** What is local at or below {@code wanted}; everywhere if that is empty. */
    public static Improvements find(Sides sides, List<TreePath> wanted) {
        return new LocalChanges(sides, wanted).find();
    }

    private Improvements find() {
        SortedMap<TreePath, List<Change>> byPlace = new TreeMap<>();
        SortedSet<TreePath> paths = new TreeSet<>(sides.base().files().keySet());
        paths.addAll(sides.local().files().keySet());
        List<SourceTree> trees = List.of(sides.base(), sides.local());
        for (TreePath path : paths) {
            if (sides.ownership().ownerOf(path) == Owner.DISTRIBUTION && isWanted(path)) {
                Change change = change(path);
                if (change != null) {
                    byPlace.computeIfAbsent(Topic.of(path, trees), _ -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        List<Topic> topics = new ArrayList<>();
        byPlace.forEach((place, changes) -> {
            boolean isThere = sides.base().files().keySet().stream()
                    .anyMatch(path -> Topic.of(path, trees).equals(place));
            List<Change> meant = wanted.isEmpty() ? meant(place, changes, isThere) : changes;
            if (!meant.isEmpty()) {
                topics.add(Topic.of(place, meant, isThere));
            }
        });
        SourceTree local = sides.local();
        SourceTree after = new SourceTree(local.id(), local.files(), blob -> {
            byte[] bytes = made.get(blob);
            return bytes == null ? local.blobs().read(blob) : bytes;
        });
        return new Improvements(topics, sides.base(), after, leftOut);
    }

    private boolean isWanted(TreePath path) {
        return wanted.isEmpty() || wanted.stream().anyMatch(path::isWithin);
    }

    /** How the file at {@code path} differs from the author's; null if it does not, or cannot be proposed. */
    private @Nullable Change change(TreePath path) {
        @Nullable TreeFile base = sides.base().files().get(path);
        @Nullable TreeFile local = sides.local().files().get(path);
        @Nullable LockedFile locked = sides.lock().files().get(path);
        if (local == null) {
            boolean removed = base != null && locked != null && sides.isAbsent().test(path);
            return removed ? new Change(path, Kind.REMOVED, base, null) : null;
        }
        boolean asInstalled = locked != null && locked.blob().equals(local.blob()) && locked.mode() == local.mode();
        if (asInstalled) {
            return null;
        }
        if (base == null) {
            return locked == null
                    ? new Change(path, Kind.ADDED, null, local)
                    : left(path, "it is made from `distribution.yaml`, not by its author");
        }
        if (base.blob().equals(local.blob()) && base.mode() == local.mode()) {
            return null;
        }
        if (locked != null && !locked.blob().equals(base.blob())) {
            return left(path, "it does not stand at the installed commit: it is pinned, or a conflict waits");
        }
        return CronJobs.isCronFile(path) ? cron(path, base, local) : new Change(path, Kind.CHANGED, base, local);
    }

    /** How jobs run here stays here: the author's file with only what the user wrote. */
    private @Nullable Change cron(TreePath path, TreeFile base, TreeFile local) {
        byte[] theirs = sides.base().read(base);
        return switch (FileMerger.merge(path, theirs, theirs, sides.local().read(local))) {
            case FileMerge.Merged merged -> {
                byte[] bytes = merged.bytes();
                GitId blob = BlobId.of(bytes);
                made.put(blob, bytes);
                yield blob.equals(base.blob())
                        ? null
                        : new Change(path, Kind.CHANGED, base, new TreeFile(path, base.mode(), blob, bytes.length));
            }
            case FileMerge.Conflict _ ->
                left(path, "what you wrote in it cannot be told apart from how its jobs run here");
        };
    }

    private @Nullable Change left(TreePath path, String why) {
        leftOut.add("`" + path + "`: " + why);
        return null;
    }

    /** What is proposed although nobody named it. */
    private List<Change> meant(TreePath place, List<Change> changes, boolean isThere) {
        if (SETTINGS.contains(place) || place.isWithin(CRON)) {
            changes.forEach(change -> left(change.path(), "it says how this machine is set up; name it to propose it"));
            return List.of();
        }
        if (!isThere) {
            left(place, "the distribution has nothing like it; name it to propose it");
            return List.of();
        }
        if (changes.stream().allMatch(change -> change.kind() == Kind.REMOVED)) {
            changes.forEach(change -> left(change.path(), "you removed it; name it to propose that"));
            return List.of();
        }
        return changes;
    }
}
