package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.aigenlabs.installer.merge.FileMerge;
import org.aigenlabs.installer.merge.FileMerger;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Plans the way from one recorded state to another: the table of the three sides, with the state that is left as base
 * and the other one as upstream. What was edited since stays; where it contradicts, it wins. A path of the user's own is
 * never touched, whatever a state holds.
 */
public final class BackPlanner {
    private final KnownBlobs blobs;
    private final LocalFiles local;

    /**
     * @param blobs the bytes of both states
     * @param local what lies on disk at the paths of both
     */
    public BackPlanner(KnownBlobs blobs, LocalFiles local) {
        this.blobs = blobs;
        this.local = local;
    }

    /** What becomes of each file that is not the same in {@code from} and {@code to}, in path order. */
    public List<GoneBack> plan(SortedMap<TreePath, LockedFile> from, SortedMap<TreePath, LockedFile> to) {
        Set<TreePath> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        List<GoneBack> plan = new ArrayList<>();
        for (TreePath path : paths) {
            boolean same = Objects.equals(from.get(path), to.get(path));
            if (!same && !ProtectedNames.isProtected(path)) {
                one(path, from.get(path), to.get(path)).ifPresent(plan::add);
            }
        }
        return plan;
    }

    /** As {@code wanted} says, whatever was edited since; for files that the user names. */
    public List<GoneBack> exactly(SortedMap<TreePath, LockedFile> wanted) {
        List<GoneBack> plan = new ArrayList<>();
        wanted.forEach((path, file) -> {
            LocalFile here = local.find(path);
            switch (here) {
                case LocalFile.Present present when isSame(present, file) -> {
                    // as it is to be
                }
                case LocalFile.Present _, LocalFile.Absent _ ->
                    stored(file)
                            .ifPresentOrElse(
                                    bytes -> plan.add(restored(path, here, bytes, file.mode())),
                                    () -> plan.add(kept(path, here)));
                case LocalFile.Unusable _ -> plan.add(kept(path, here));
            }
        });
        return plan;
    }

    private Optional<GoneBack> one(TreePath path, @Nullable LockedFile from, @Nullable LockedFile to) {
        LocalFile here = local.find(path);
        return switch (here) {
            case LocalFile.Unusable _ -> Optional.of(kept(path, here));
            case LocalFile.Absent _ -> to == null ? Optional.empty() : Optional.of(absent(path, from, to, here));
            case LocalFile.Present present ->
                isSame(present, to)
                        ? Optional.empty()
                        : Optional.of(to == null ? gone(path, from, present) : back(path, from, to, present));
        };
    }

    /** What the user removed since stays removed. */
    private GoneBack absent(TreePath path, @Nullable LockedFile from, LockedFile to, LocalFile here) {
        return from == null
                ? stored(to)
                        .map(bytes -> restored(path, here, bytes, to.mode()))
                        .orElseGet(() -> kept(path, here))
                : kept(path, here);
    }

    private static GoneBack gone(TreePath path, @Nullable LockedFile from, LocalFile.Present here) {
        return isSame(here, from)
                ? new GoneBack(path, GoneBack.Outcome.REMOVED, here, new FileAction.Delete())
                : kept(path, here);
    }

    private GoneBack back(TreePath path, @Nullable LockedFile from, LockedFile to, LocalFile.Present here) {
        Optional<byte[]> theirs = stored(to);
        if (theirs.isEmpty()) {
            return kept(path, here);
        }
        if (from != null && here.blob().equals(from.blob())) {
            FileMode mode = here.mode() == from.mode() ? to.mode() : here.mode();
            return restored(path, here, theirs.get(), mode);
        }
        byte[] base = from == null ? new byte[0] : stored(from).orElse(new byte[0]);
        byte[] mine = local.read(path);
        return switch (FileMerger.merge(path, base, mine, theirs.get())) {
            case FileMerge.Merged merged
            when !Arrays.equals(merged.bytes(), mine) ->
                new GoneBack(path, GoneBack.Outcome.MERGED, here, write(merged.bytes(), here.mode()));
            case FileMerge.Merged _, FileMerge.Conflict _ -> kept(path, here);
        };
    }

    private Optional<byte[]> stored(LockedFile file) {
        return blobs.find(file.blob());
    }

    private static boolean isSame(LocalFile.Present here, @Nullable LockedFile file) {
        return file != null && here.blob().equals(file.blob()) && here.mode() == file.mode();
    }

    private static GoneBack kept(TreePath path, LocalFile here) {
        return new GoneBack(path, GoneBack.Outcome.KEPT, here, new FileAction.Leave());
    }

    private static GoneBack restored(TreePath path, LocalFile here, byte[] bytes, FileMode mode) {
        return new GoneBack(path, GoneBack.Outcome.RESTORED, here, write(bytes, mode));
    }

    private static FileAction write(byte[] bytes, FileMode mode) {
        return new FileAction.Write(BlobId.of(bytes), mode, () -> bytes);
    }
}
