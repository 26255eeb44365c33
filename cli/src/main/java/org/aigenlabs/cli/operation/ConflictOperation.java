package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ConflictResolver;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.PendingConflicts;
import org.aigenlabs.installer.apply.PendingConflicts.Side;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Looking at and settling what an update left: conflicts, edits, wishes for the next time. */
public final class ConflictOperation {
    private final UpdateTargets targets;
    private final InstalledProfiles profiles;
    private final Supplier<ConflictResolver> resolver;
    private final InstalledFiles installed;

    /** Reads the author's bytes of what is installed; none if they were lost. */
    @FunctionalInterface
    public interface InstalledFiles {
        java.util.Optional<byte[]> find(GitId blob);
    }

    /** @param resolver made when something is to be changed, for it opens the store */
    public ConflictOperation(
            UpdateTargets targets,
            InstalledProfiles profiles,
            Supplier<ConflictResolver> resolver,
            InstalledFiles installed) {
        this.targets = targets;
        this.profiles = profiles;
        this.resolver = resolver;
        this.installed = installed;
    }

    /** The profile that {@code name} names; the current one if it is empty. */
    public ProfileName profile(String name) {
        return targets.named(name.isEmpty() ? List.of() : List.of(name)).getFirst();
    }

    /** How {@code name} stands. */
    public ProfileStatus status(ProfileName name) {
        Lock lock = profiles.lock(name);
        LocalFiles local = profiles.read(name, lock.files().keySet());
        List<TreePath> edited = new ArrayList<>();
        List<TreePath> removed = new ArrayList<>();
        List<TreePath> unusable = new ArrayList<>();
        lock.files().forEach((path, base) -> {
            switch (local.find(path)) {
                case LocalFile.Absent _ -> removed.add(path);
                case LocalFile.Unusable _ -> unusable.add(path);
                case LocalFile.Present present -> {
                    if (isEdited(path, base, present)) {
                        edited.add(path);
                    }
                }
            }
        });
        return new ProfileStatus(
                name, profiles.directory(name), lock, profiles.pending(name), edited, removed, unusable);
    }

    /** That we paused its jobs is no edit of the user's. */
    private boolean isEdited(TreePath path, LockedFile base, LocalFile.Present local) {
        if (local.blob().equals(base.blob()) && local.mode() == base.mode()) {
            return false;
        }
        return !CronJobs.isCronFile(path)
                || installed
                        .find(base.blob())
                        .map(bytes -> !BlobId.of(CronJobs.pause(path, bytes)).equals(local.blob()))
                        .orElse(true);
    }

    /**
     * The conflicts at or below {@code paths}; all if there are none.
     *
     * @throws UsageFailure if there is no conflict there
     */
    public List<TreePath> waiting(ProfileName name, List<String> paths) {
        PendingConflicts pending = profiles.pending(name);
        List<TreePath> wanted = paths.stream().map(ConflictOperation::path).toList();
        List<TreePath> found = pending.files().keySet().stream()
                .filter(path -> wanted.isEmpty() || wanted.stream().anyMatch(path::isWithin))
                .toList();
        if (found.isEmpty()) {
            throw new UsageFailure(
                    "cannot resolve " + (paths.isEmpty() ? "anything" : "`" + String.join(" ", paths) + "`") + " in `"
                            + name + "`: no conflict waits there",
                    "`aigenlabs profile status " + name + "` shows how it stands");
        }
        return found;
    }

    /** The conflicts that wait in {@code name}. */
    public PendingConflicts pending(ProfileName name) {
        return profiles.pending(name);
    }

    /** Where a text of a conflict lies. */
    public Path place(ProfileName name, TreePath path, Side side) {
        return profiles.place(name, path, side);
    }

    /** A text of a conflict. */
    public byte[] text(ProfileName name, TreePath path, Side side) {
        return profiles.text(name, path, side);
    }

    /** Ends conflicts. */
    public Update resolve(ProfileName name, List<TreePath> paths, ConflictResolver.Choice choice) {
        return resolver.get().resolve(name, paths, choice);
    }

    /** Takes the update back that left conflicts. */
    public Update abort(ProfileName name) {
        profiles.lock(name);
        return resolver.get().abort(name);
    }

    /** Refuses a file that was edited since its conflict came up: what is written from the conflict would replace that. */
    public void requireUntouched(ProfileName name, TreePath path) {
        resolver.get().requireUntouched(name, path);
    }

    /** Keeps a wish for a file or directory; an empty one forgets it. The wish before is told. */
    public String policy(ProfileName name, String path, String wish) {
        return resolver.get().policy(name, path(path), wish);
    }

    private static TreePath path(String text) {
        return TreePath.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot use `" + text + "`: it is no path in a profile, expected " + bad.expected()));
    }
}
