package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** Settles conflicts that wait: by a choice for each file, by taking the update back, by wishes for the next time. */
public final class ConflictResolver {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final RecordedChange change;
    private final ProfileGuard guard;
    private final Session session;

    public ConflictResolver(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
        this.change = new RecordedChange(profiles, generations, guard, session);
    }

    /** How a conflict ends. */
    public sealed interface Choice {
        /** The user's text where both changed the same place; a file that was edited since stays as it is. */
        record Mine() implements Choice {}

        /** The author's text where both changed the same place. */
        record Theirs() implements Choice {}

        /** What the user made of both. */
        @SuppressWarnings("ArrayRecordComponent")
        record Text(byte[] bytes) implements Choice {}
    }

    /**
     * Ends the conflicts in {@code paths}.
     *
     * @throws UsageFailure if one of them is in no conflict
     */
    public Update resolve(ProfileName name, List<TreePath> paths, Choice choice) {
        ChosenText chosen = new ChosenText(profiles, name);
        return change.make(name, _ -> new HashSet<>(paths), before -> {
            SortedMap<TreePath, PendingConflicts.Waiting> waiting =
                    new TreeMap<>(before.pending().files());
            SortedMap<TreePath, LockedFile> base = new TreeMap<>(before.lock().files());
            SortedMap<TreePath, RecordedChange.Content> writes = new TreeMap<>();
            for (TreePath path : paths) {
                PendingConflicts.Waiting conflict = waiting.remove(path);
                if (conflict == null) {
                    throw none(name, path);
                }
                LockedFile was = base.put(path, conflict.upstream());
                FileMode mode = mode(was, before.local().find(path), conflict.upstream());
                chosen.text(path, choice, before.local())
                        .ifPresent(bytes -> writes.put(path, new RecordedChange.Content(mode, () -> bytes)));
            }
            String message = "resolve " + (paths.size() == 1 ? paths.getFirst().text() : paths.size() + " files");
            return new RecordedChange.After(
                    "resolving",
                    message,
                    writes,
                    Set.of(),
                    with(before.lock(), base, before.lock().policies()),
                    new PendingConflicts(
                            before.pending().generation(), before.pending().lock(), waiting));
        });
    }

    /**
     * Refuses a file that was edited since its conflict came up, before somebody writes what {@link #resolve} would refuse.
     *
     * @throws org.aigenlabs.schema.failure.ConflictFailure if it was
     */
    public void requireUntouched(ProfileName name, TreePath path) {
        new ChosenText(profiles, name)
                .requireUntouched(path, profiles.read(name, List.of(path)).find(path));
    }

    /** Whether it can be run is the user's to say, once they have. */
    private static FileMode mode(@Nullable LockedFile base, LocalFile local, LockedFile upstream) {
        return base != null && local instanceof LocalFile.Present(GitId _, FileMode mine) && mine != base.mode()
                ? mine
                : upstream.mode();
    }

    private static UsageFailure none(ProfileName name, TreePath path) {
        return new UsageFailure(
                "cannot resolve `" + path + "` in `" + name + "`: it is in no conflict",
                "`aigenlabs profile status " + name + "` lists what waits");
    }

    /**
     * Takes back the update that left conflicts; what was edited since stays where it does not contradict.
     *
     * @throws UsageFailure if no conflict waits
     */
    public Update abort(ProfileName name) {
        return change.make(name, id -> target(name, id).files().keySet(), before -> {
            Generation target = target(name, before.profileId());
            // with the conflicts that waited then
            RecordedState state = new RecordedState(target, generations);
            SortedMap<TreePath, LockedFile> updated = generations
                    .find(new GenerationName(before.profileId(), target.name().number() + 1))
                    .map(Generation::files)
                    .orElseGet(TreeMap::new);
            SortedMap<TreePath, RecordedChange.Content> writes = new TreeMap<>();
            Set<TreePath> deletes = new TreeSet<>();
            Set<TreePath> all = new TreeSet<>(target.files().keySet());
            all.addAll(updated.keySet());
            for (TreePath path : all) {
                back(new Rewind(path, target.files().get(path), updated.get(path)), before.local(), writes, deletes);
            }
            return new RecordedChange.After(
                    "taking back",
                    "take back the update",
                    new GenerationMessage.Step.Change(),
                    writes,
                    deletes,
                    LockDocument.read(before.pending().lock().getBytes(UTF_8)),
                    state.pending(),
                    state.texts());
        });
    }

    private Generation target(ProfileName name, String id) {
        PendingConflicts pending = profiles.pending(name);
        if (pending.files().isEmpty()) {
            throw new UsageFailure(
                    "cannot take back the update of `" + name + "`: no conflict waits in it",
                    "`aigenlabs profile status " + name + "` shows how it stands");
        }
        return generations
                .find(new GenerationName(id, Math.max(1, pending.generation())))
                .orElseThrow(() -> new EnvironmentFailure(
                        "cannot take back the update of `" + name + "`: the store lacks generation `"
                                + pending.generation() + "`",
                        "resolve the conflicts instead: `aigenlabs profile resolve " + name + "`"));
    }

    /** A file on its way back from what the update made it to what it was before; absent where nothing was. */
    private record Rewind(
            TreePath path,
            @Nullable LockedFile target,
            @Nullable LockedFile updated) {}

    private void back(
            Rewind file, LocalFiles local, SortedMap<TreePath, RecordedChange.Content> writes, Set<TreePath> deletes) {
        TreePath path = file.path();
        LockedFile target = file.target();
        LockedFile updated = file.updated();
        boolean untouched = switch (local.find(path)) {
            case LocalFile.Present(GitId blob, FileMode _) ->
                updated != null && updated.blob().equals(blob);
            case LocalFile.Absent _ -> updated == null;
            case LocalFile.Unusable _ -> false;
        };
        if (!untouched || Objects.equals(target, updated)) {
            return;
        }
        if (target == null) {
            deletes.add(path);
        } else {
            writes.put(
                    path,
                    new RecordedChange.Content(
                            target.mode(),
                            () -> generations.findBlob(target.blob()).orElseThrow()));
        }
    }

    /**
     * Keeps a wish for {@code path} in the lock; an empty one forgets it.
     *
     * @return the wish before; empty if there was none
     */
    public String policy(ProfileName name, TreePath path, String wish) {
        return guard.hold(name, () -> {
            Lock lock = profiles.lock(name);
            SortedMap<TreePath, String> policies = new TreeMap<>(lock.policies());
            String before = policies.getOrDefault(path, "");
            if (wish.equals(before)) {
                return before;
            }
            if (wish.isEmpty()) {
                policies.remove(path);
            } else {
                policies.put(path, wish);
            }
            ProfileDisk files = profiles.files(name);
            new Transaction(files, generations, session.cancelled())
                    .run(new Transaction.Batch(
                            "policy",
                            profiles.id(name),
                            List.of(ProfileUpdater.lock(files, with(lock, lock.files(), policies))),
                            List.of()));
            return before;
        });
    }

    private static Lock with(Lock lock, SortedMap<TreePath, LockedFile> files, SortedMap<TreePath, String> policies) {
        return new Lock(
                lock.name(),
                lock.source(),
                lock.version(),
                lock.commit(),
                lock.tree(),
                lock.trust(),
                files,
                policies,
                lock.requires());
    }
}
