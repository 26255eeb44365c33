package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.merge.FileMerge;
import org.aigenlabs.installer.merge.FileMerger;
import org.aigenlabs.installer.merge.PathDecision;
import org.aigenlabs.installer.merge.Settlement;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** Decides what an update makes of one path at a time, by the table of the three sides and then by merging. */
final class PathPlanner {
    private static final String PIN = "pin";
    private static final byte[] NOTHING = new byte[0];

    private final UpdateSides sides;
    private final OnConflict wish;
    private final List<String> obstacles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    PathPlanner(UpdateSides sides, OnConflict wish) {
        this.sides = sides;
        this.wish = wish;
    }

    /** What lies in the way of the update, a clause each: it cannot be made. */
    List<String> obstacles() {
        return obstacles;
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * One file of the author's, in its three forms.
     *
     * @param path its name now
     * @param old the name that the base and the local file have
     * @param base null if it is new
     */
    record Sides(TreePath path, TreePath old, @Nullable LockedFile base, LocalFile local, TheirFile upstream) {
        boolean isCron() {
            return CronJobs.isCronFile(path);
        }

        @Nullable
        GitId baseId() {
            return base == null ? null : base.blob();
        }
    }

    /** The author's file as it is now; {@code bytes} are those that a new install would write. */
    record TheirFile(LockedFile locked, Supplier<byte[]> bytes, Supplier<byte[]> fresh) {}

    /** What becomes of a file that the author has; none if there is nothing to say and the lock just follows. */
    Optional<FileUpdate> plan(Sides file) {
        LockedFile upstream = file.upstream().locked();
        if (isPinned(file.path()) || isPinned(file.old())) {
            return upstream.equals(file.base())
                    ? Optional.empty()
                    : Optional.of(update(file, FileReason.PINNED, leave(), file.base()));
        }
        return switch (file.local()) {
            case LocalFile.Unusable(String found) -> {
                if (!upstream.equals(file.base())) {
                    obstacles.add("`" + file.old() + "` is " + found);
                }
                yield Optional.empty();
            }
            case LocalFile.Absent _ -> absent(file);
            case LocalFile.Present present -> present(file, present);
        };
    }

    private Optional<FileUpdate> absent(Sides file) {
        LockedFile upstream = file.upstream().locked();
        return switch (PathDecision.of(file.baseId(), null, upstream.blob())) {
            case CREATE ->
                Optional.of(update(
                        file, FileReason.NEW, write(file.upstream().fresh().get(), upstream.mode()), upstream));
            case STAYS_REMOVED_DESPITE_CHANGE ->
                Optional.of(update(file, FileReason.YOU_REMOVED_IT, leave(), upstream));
            case NOTHING,
                    TAKE,
                    KEEP,
                    SAME_CHANGE,
                    REMOVE,
                    KEEP_EDITED,
                    STAYS_REMOVED,
                    FOREIGN,
                    MERGE_WITHOUT_BASE,
                    MERGE -> Optional.empty();
        };
    }

    private Optional<FileUpdate> present(Sides file, LocalFile.Present local) {
        LockedFile upstream = file.upstream().locked();
        GitId mine = isUntouched(file.old(), file.base(), local) ? file.baseId() : local.blob();
        FileMode mode = mode(file, local);
        return switch (PathDecision.of(file.baseId(), mine, upstream.blob())) {
            case TAKE -> Optional.of(take(file, mode));
            case KEEP ->
                Optional.of(stay(file, mode == local.mode() ? FileReason.YOURS : FileReason.BOTH_CHANGED, mode));
            case SAME_CHANGE -> Optional.of(stay(file, FileReason.SAME_CHANGE, mode));
            case MERGE, MERGE_WITHOUT_BASE -> Optional.of(merge(file, mode));
            case NOTHING, REMOVE, KEEP_EDITED, STAYS_REMOVED, STAYS_REMOVED_DESPITE_CHANGE, CREATE, FOREIGN ->
                mode == local.mode() && file.path().equals(file.old())
                        ? Optional.empty()
                        : Optional.of(stay(file, FileReason.AUTHOR_CHANGED, mode));
        };
    }

    /** A cron file is paused when it is installed: that is no edit of the user's. */
    boolean isUntouched(TreePath path, @Nullable LockedFile base, LocalFile.Present local) {
        if (base == null || local.blob().equals(base.blob())) {
            return base != null;
        }
        return CronJobs.isCronFile(path)
                && sides.base()
                        .find(base.blob())
                        .map(bytes -> BlobId.of(CronJobs.pause(path, bytes)).equals(local.blob()))
                        .orElse(false);
    }

    private static FileMode mode(Sides file, LocalFile.Present local) {
        LockedFile base = file.base();
        boolean mine = base != null && local.mode() != base.mode();
        return mine ? local.mode() : file.upstream().locked().mode();
    }

    /** No cron file is taken as it is, for its jobs would start. */
    private FileUpdate take(Sides file, FileMode mode) {
        LockedFile upstream = file.upstream().locked();
        byte[] theirs = file.upstream().bytes().get();
        if (!file.isCron()) {
            return update(file, FileReason.AUTHOR_CHANGED, write(theirs, mode), upstream);
        }
        byte[] local = local(file);
        byte[] base = base(file).orElse(local);
        return switch (FileMerger.merge(file.path(), base, local, theirs)) {
            case FileMerge.Merged merged ->
                update(file, FileReason.AUTHOR_CHANGED, write(merged.bytes(), mode), upstream);
            case FileMerge.Conflict conflict -> settle(file, mode, base, conflict);
        };
    }

    /** The bytes stay; perhaps not the name, nor whether it can be run. */
    private FileUpdate stay(Sides file, FileReason reason, FileMode mode) {
        boolean same = file.path().equals(file.old())
                && file.local() instanceof LocalFile.Present present
                && present.mode() == mode;
        return update(
                file,
                reason,
                same ? leave() : write(local(file), mode),
                file.upstream().locked());
    }

    private FileUpdate merge(Sides file, FileMode mode) {
        byte[] local = local(file);
        byte[] theirs = file.upstream().bytes().get();
        Optional<byte[]> known = base(file);
        if (known.isEmpty() && file.base() != null) {
            problems.add(PlanProblem.BASE_LOST.at(
                    Place.of(file.old().text()),
                    "what was installed is not at hand any more, so the merge knows less",
                    "look at the result"));
        }
        byte[] base = known.orElse(NOTHING);
        FileMerge merge = known.isPresent()
                ? FileMerger.merge(file.path(), base, local, theirs)
                : FileMerger.mergeWithoutBase(file.path(), local, theirs);
        return switch (merge) {
            case FileMerge.Merged merged -> merged(file, mode, merged.bytes());
            case FileMerge.Conflict conflict -> settle(file, mode, base, conflict);
        };
    }

    private FileUpdate merged(Sides file, FileMode mode, byte[] bytes) {
        if (Arrays.equals(bytes, local(file))) {
            return stay(file, FileReason.COVERED, mode);
        }
        return update(
                file,
                FileReason.BOTH_CHANGED,
                write(bytes, mode),
                file.upstream().locked());
    }

    /**
     * A contradiction: what the user wished for such a case, else it waits and the file stays as it is. A wish is about
     * the places that both changed; what else they changed is merged.
     */
    private FileUpdate settle(Sides file, FileMode mode, byte[] base, FileMerge.Conflict conflict) {
        List<byte[]> texts = List.of(base, local(file), file.upstream().bytes().get());
        Optional<FileUpdate> settled = switch (wish(file.path())) {
            case MINE -> Settlement.mine(file.path(), texts, conflict).map(bytes -> mine(file, mode, bytes));
            case THEIRS ->
                Settlement.theirs(file.path(), texts, conflict)
                        .map(bytes -> update(
                                file,
                                FileReason.THEIRS_WANTED,
                                write(bytes, mode),
                                file.upstream().locked()));
            case ASK, FAIL -> Optional.empty();
        };
        return settled.orElseGet(() -> waits(file, base, conflict));
    }

    private FileUpdate mine(Sides file, FileMode mode, byte[] bytes) {
        return Arrays.equals(bytes, local(file))
                ? stay(file, FileReason.MINE_WANTED, mode)
                : update(
                        file,
                        FileReason.MINE_MERGED,
                        write(bytes, mode),
                        file.upstream().locked());
    }

    private FileUpdate waits(Sides file, byte[] base, FileMerge.Conflict conflict) {
        byte[] local = local(file);
        FileConflict open = new FileConflict(
                file.upstream().locked(),
                conflict.conflicts(),
                () -> base,
                () -> local,
                file.upstream().bytes(),
                conflict::bytes);
        FileMode mode = file.local() instanceof LocalFile.Present present
                ? present.mode()
                : file.upstream().locked().mode();
        FileAction action = file.path().equals(file.old()) ? leave() : write(local, mode);
        return new FileUpdate(
                file.path(), renamed(file), FileReason.CONTRADICTION, here(file), action, file.base(), open);
    }

    /**
     * What becomes of a file that the author does not have any more.
     *
     * @param skipped why it is left out although it is in the author's tree; null if it is not there
     */
    Optional<FileUpdate> planGone(TreePath path, LockedFile base, SkippedPath.@Nullable Reason skipped) {
        LocalFile local = sides.local().find(path);
        if (isPinned(path)) {
            return Optional.of(new FileUpdate(path, null, FileReason.PINNED, local, leave(), base, null));
        }
        if (skipped == SkippedPath.Reason.NOT_PAUSABLE) {
            return Optional.of(new FileUpdate(path, null, FileReason.NOT_PAUSABLE, local, leave(), base, null));
        }
        if (skipped != null) {
            return Optional.of(new FileUpdate(path, null, FileReason.LET_GO, local, leave(), null, null));
        }
        return switch (local) {
            case LocalFile.Absent _ -> Optional.empty();
            case LocalFile.Unusable _ ->
                Optional.of(new FileUpdate(path, null, FileReason.EDITED_BUT_REMOVED, local, leave(), null, null));
            case LocalFile.Present present -> {
                boolean untouched = isUntouched(path, base, present);
                FileReason reason = untouched ? FileReason.AUTHOR_REMOVED : FileReason.EDITED_BUT_REMOVED;
                FileAction action = untouched ? new FileAction.Delete() : leave();
                yield Optional.of(new FileUpdate(path, null, reason, local, action, null, null));
            }
        };
    }

    /** The old name of a file that lives on under another. */
    FileUpdate planMoved(TreePath old) {
        return new FileUpdate(
                old, null, FileReason.MOVED_AWAY, sides.local().find(old), new FileAction.Delete(), null, null);
    }

    boolean isPinned(TreePath path) {
        return PIN.equals(Policies.of(sides.lock(), path));
    }

    private OnConflict wish(TreePath path) {
        return switch (Policies.of(sides.lock(), path)) {
            case "mine" -> OnConflict.MINE;
            case "theirs" -> OnConflict.THEIRS;
            case "ask" -> OnConflict.ASK;
            default -> wish;
        };
    }

    private Optional<byte[]> base(Sides file) {
        return Optional.ofNullable(file.base()).flatMap(base -> sides.base().find(base.blob()));
    }

    private byte[] local(Sides file) {
        return sides.local().read(file.old());
    }

    private LocalFile here(Sides file) {
        return file.path().equals(file.old()) ? file.local() : sides.local().find(file.path());
    }

    private static @Nullable TreePath renamed(Sides file) {
        return file.path().equals(file.old()) ? null : file.old();
    }

    private FileUpdate update(Sides file, FileReason reason, FileAction action, @Nullable LockedFile base) {
        return new FileUpdate(file.path(), renamed(file), reason, here(file), action, base, null);
    }

    private static FileAction leave() {
        return new FileAction.Leave();
    }

    private static FileAction write(byte[] bytes, FileMode mode) {
        return new FileAction.Write(BlobId.of(bytes), mode, () -> bytes);
    }
}
