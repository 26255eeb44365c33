package org.aigenlabs.installer.skills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.merge.FileMerge;
import org.aigenlabs.installer.merge.FileMerger;
import org.aigenlabs.installer.merge.PathDecision;
import org.aigenlabs.installer.skills.SkillChanges.Change;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Brings the bundled skills of one profile up to date: by the table by which distributions are, file by file, so that
 * what the user changed is merged and what the user deleted stays deleted.
 *
 * <p>The base is written last. A sync that was cut off goes on with the next one: a file that is new already is the same
 * on both sides then.
 */
public final class SkillSync {
    /** Bytes of a skill's file and of the base: ours have a few thousand. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Disk disk;
    private final Path profile;
    private final BundledSkills bundled;
    private final SortedMap<Change, SortedSet<String>> changes = new TreeMap<>();

    /** @param profile its directory, which nobody else changes meanwhile */
    public SkillSync(Disk disk, Path profile, BundledSkills bundled) {
        this.disk = disk;
        this.profile = profile;
        this.bundled = bundled;
    }

    /** Whether the profile wants the bundled skills. */
    public boolean isWanted() {
        return disk.type(profile.resolve(BundledSkills.UNWANTED)) == EntryType.ABSENT;
    }

    /** Does it. */
    public SkillChanges run() {
        Path baseFile = profile.resolve(SkillBase.FILE);
        byte[] old =
                typeBelow(new TreePath(SkillBase.FILE)) == EntryType.FILE ? disk.read(baseFile, LARGEST) : new byte[0];
        SkillBase base = SkillBase.read(old);
        SortedSet<TreePath> paths = new TreeSet<>(base.files().keySet());
        paths.addAll(bundled.files().keySet());
        SortedMap<TreePath, String> next = new TreeMap<>();
        for (TreePath path : paths) {
            String given = settle(path, base);
            if (given != null) {
                next.put(path, given);
            }
        }
        byte[] fresh = new SkillBase(next).bytes();
        if (!Arrays.equals(old, fresh)) {
            write(new TreePath(SkillBase.FILE), fresh);
        }
        return new SkillChanges(changes);
    }

    /** Settles one file; what the profile was given of it from now on, {@code null} if it is none of ours. */
    private @Nullable String settle(TreePath path, SkillBase given) {
        String base = given.files().get(path);
        String upstream = bundled.files().get(path);
        EntryType type = typeBelow(path);
        if (type != EntryType.FILE && type != EntryType.ABSENT) {
            note(Change.TAKEN, path);
            return base;
        }
        byte[] local = type == EntryType.FILE ? disk.read(profile.resolve(path.text()), LARGEST) : null;
        return switch (PathDecision.of(id(base), local == null ? null : BlobId.of(local), id(upstream))) {
            case NOTHING, KEEP, SAME_CHANGE -> upstream;
            case FOREIGN, KEEP_EDITED -> null;
            case STAYS_REMOVED, STAYS_REMOVED_DESPITE_CHANGE -> upstream == null ? null : base;
            case REMOVE -> {
                remove(path);
                yield null;
            }
            case TAKE -> written(Change.UPDATED, path, upstream);
            case CREATE -> wasDeleted(path, given) ? upstream : written(Change.ADDED, path, upstream);
            case MERGE_WITHOUT_BASE -> {
                note(Change.TAKEN, path);
                yield null;
            }
            case MERGE -> merged(path, base, local, upstream);
        };
    }

    private @Nullable String merged(
            TreePath path, @Nullable String base, byte @Nullable [] local, @Nullable String upstream) {
        return switch (FileMerger.merge(path, bytes(base), local == null ? new byte[0] : local, bytes(upstream))) {
            case FileMerge.Merged merged -> {
                write(path, merged.bytes());
                note(Change.MERGED, path);
                yield upstream;
            }
            // the base stays, so that the same changes are compared again after the user's next edit
            case FileMerge.Conflict _ -> {
                note(Change.KEPT, path);
                yield base;
            }
        };
    }

    private @Nullable String written(Change change, TreePath path, @Nullable String upstream) {
        write(path, bytes(upstream));
        note(change, path);
        return upstream;
    }

    /** Whether the user deleted the skill to which the new file {@code path} belongs. */
    private boolean wasDeleted(TreePath path, SkillBase given) {
        String skill = BundledSkills.skillOf(path);
        return given.files().keySet().stream()
                        .anyMatch(each -> BundledSkills.skillOf(each).equals(skill))
                && disk.type(profile.resolve("skills").resolve(skill)) == EntryType.ABSENT;
    }

    private void write(TreePath path, byte[] bytes) {
        Path file = profile.resolve(path.text());
        new Directories(disk).create(file.resolveSibling("."), Mode.DIRECTORY);
        new AtomicFile(disk).rewrite(file, bytes, Mode.FILE);
    }

    private void remove(TreePath path) {
        Path file = profile.resolve(path.text());
        disk.delete(file);
        Path above = file.resolveSibling(".").normalize();
        if (disk.list(above).isEmpty()) {
            disk.delete(above);
        }
        note(Change.REMOVED, path);
    }

    /** What lies at {@code path}; what is no directory on the way there is told in its place, unless it is absent. */
    private EntryType typeBelow(TreePath path) {
        Path at = profile;
        for (String part : path.parts()) {
            at = at.resolve(part);
            EntryType type = disk.type(at);
            if (type != EntryType.DIRECTORY && !at.endsWith(path.text())) {
                return type == EntryType.ABSENT ? EntryType.ABSENT : EntryType.OTHER;
            }
        }
        return disk.type(at);
    }

    private void note(Change change, TreePath path) {
        changes.computeIfAbsent(change, _ -> new TreeSet<>()).add(BundledSkills.skillOf(path));
    }

    private static @Nullable GitId id(@Nullable String text) {
        return text == null ? null : BlobId.of(text.getBytes(UTF_8));
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }
}
