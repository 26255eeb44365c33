package org.aigenlabs.installer.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.merge.FileMerge;
import org.aigenlabs.installer.merge.FileMerger;
import org.aigenlabs.installer.merge.Settlement;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a file in conflict becomes by the user's choice. As with wishes, a side is chosen only for the places that both
 * changed; what else the user and the author changed in the file is merged.
 */
final class ChosenText {
    private final InstalledProfiles profiles;
    private final ProfileName name;

    ChosenText(InstalledProfiles profiles, ProfileName name) {
        this.profiles = profiles;
        this.name = name;
    }

    /** The bytes to write; none if the file is as it should be. */
    Optional<byte[]> text(TreePath path, ConflictResolver.Choice choice, LocalFiles local) {
        return switch (choice) {
            case ConflictResolver.Choice.Mine _ -> mine(path, local);
            case ConflictResolver.Choice.Theirs _ -> Optional.of(theirs(path, local));
            case ConflictResolver.Choice.Text(byte[] bytes) -> {
                requireUntouched(path, local.find(path));
                yield Optional.of(readable(path, bytes));
            }
        };
    }

    /** Whoever edited the file since the update has settled it by hand. */
    private Optional<byte[]> mine(TreePath path, LocalFiles local) {
        if (!(local.find(path) instanceof LocalFile.Present)) {
            return Optional.empty();
        }
        byte[] now = local.read(path);
        if (!Arrays.equals(now, side(path, PendingConflicts.Side.LOCAL))) {
            return Optional.empty();
        }
        List<byte[]> sides = sides(path, now);
        return switch (merge(path, sides)) {
            case FileMerge.Merged merged -> Optional.of(merged.bytes());
            case FileMerge.Conflict conflict -> Settlement.mine(path, sides, conflict);
        };
    }

    private byte[] theirs(TreePath path, LocalFiles local) {
        if (!(local.find(path) instanceof LocalFile.Present)) {
            return whole(path, new byte[0]);
        }
        byte[] now = local.read(path);
        List<byte[]> sides = sides(path, now);
        return switch (merge(path, sides)) {
            case FileMerge.Merged merged -> merged.bytes();
            case FileMerge.Conflict conflict ->
                Settlement.theirs(path, sides, conflict).orElseGet(() -> whole(path, now));
        };
    }

    /** The author's file, where the places cannot be told from the rest. How its jobs run is the user's all the same. */
    private byte[] whole(TreePath path, byte[] now) {
        return switch (FileMerger.merge(path, now, now, side(path, PendingConflicts.Side.UPSTREAM))) {
            case FileMerge.Merged merged -> merged.bytes();
            case FileMerge.Conflict _ ->
                throw new ConflictFailure(
                        "cannot take the author's `" + path + "`: its jobs cannot be paused",
                        "edit it: `aigenlabs profile resolve " + name + " " + path + " --edit`");
        };
    }

    /** What is written from the texts of a conflict would replace what the user edited since. */
    void requireUntouched(TreePath path, LocalFile now) {
        boolean isAsBefore = now instanceof LocalFile.Present(GitId blob, FileMode _)
                && blob.equals(BlobId.of(side(path, PendingConflicts.Side.LOCAL)));
        if (!isAsBefore) {
            throw new ConflictFailure(
                    "cannot write `" + path + "` in `" + name
                            + "` anew: it was changed since the update, expected it as it" + " was",
                    "to keep the file as it is now: `aigenlabs profile resolve " + name + " " + path + " --mine`");
        }
    }

    /** No agent shall read a file that became unreadable by a slip of the hand. */
    private byte[] readable(TreePath path, byte[] bytes) {
        byte[] mine = side(path, PendingConflicts.Side.LOCAL);
        byte[] theirs = side(path, PendingConflicts.Side.UPSTREAM);
        if (!FileMerger.keepsReadable(path, mine, theirs, bytes)) {
            throw new ConflictFailure(
                    "cannot resolve `" + path + "` in `" + name
                            + "`: what was written cannot be read, expected a file that parses as both sides do",
                    "run the command again; the file is as it was");
        }
        return bytes;
    }

    private List<byte[]> sides(TreePath path, byte[] now) {
        return List.of(side(path, PendingConflicts.Side.BASE), now, side(path, PendingConflicts.Side.UPSTREAM));
    }

    private byte[] side(TreePath path, PendingConflicts.Side side) {
        return profiles.text(name, path, side);
    }

    private static FileMerge merge(TreePath path, List<byte[]> sides) {
        return sides.get(0).length == 0
                ? FileMerger.mergeWithoutBase(path, sides.get(1), sides.get(2))
                : FileMerger.merge(path, sides.get(0), sides.get(1), sides.get(2));
    }
}
