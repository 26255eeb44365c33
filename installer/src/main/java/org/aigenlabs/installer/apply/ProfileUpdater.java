package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.EnvExample;
import org.aigenlabs.installer.plan.FileAction;
import org.aigenlabs.installer.plan.FileConflict;
import org.aigenlabs.installer.plan.FileUpdate;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.TreePath;

/** Updates profiles in place, as a whole or not at all; what the user edited meanwhile is recorded first. */
public final class ProfileUpdater {
    private final Generations generations;
    private final InstalledProfiles profiles;
    private final ProfileGuard guard;
    private final Session session;

    public ProfileUpdater(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
    }

    /**
     * Applies {@code plan} if it is still the plan.
     *
     * @param keepObjects puts the fetched objects into the store; run once, before anything is written
     * @param again plans anew on what lies on disk now
     * @throws BusyFailure if the profile was changed since, so that another plan would come out, or another command is
     *     at work on it; nothing was changed
     */
    public Update update(UpdatePlan plan, Runnable keepObjects, Function<LocalFiles, UpdatePlan> again) {
        return guard.hold(plan.profile(), () -> locked(plan, keepObjects, again));
    }

    private Update locked(UpdatePlan shown, Runnable keepObjects, Function<LocalFiles, UpdatePlan> again) {
        Lock lock = profiles.lock(shown.profile());
        String id = profiles.id(shown.profile());
        History history = new History(generations, session.clock().instant());
        Set<TreePath> recorded = history.paths(id, lock.files().keySet());
        Set<TreePath> paths = new TreeSet<>(recorded);
        paths.addAll(paths(shown));
        LocalFiles local = profiles.read(shown.profile(), paths);
        UpdatePlan plan = again.apply(local);
        if (!lock.equals(shown.before()) || !plan.digest().equals(shown.digest())) {
            throw new BusyFailure(
                    "cannot update `" + shown.profile() + "`: it was changed while you looked at the plan, expected it "
                            + "as it was",
                    "run the command again and look at the new plan; nothing was changed");
        }
        keepObjects.run();
        ProfileDisk files = profiles.files(plan.profile());
        List<Transaction.Recording> records = new ArrayList<>();
        history.edits(id, recorded, local, lock, OwnFiles.now(files)).ifPresent(records::add);
        List<FileStep> steps = steps(files, plan, before(id) + records.size());
        List<GenerationFile> left = new ArrayList<>(left(plan, local, recorded));
        left.addAll(OwnFiles.after(files, steps));
        records.add(history.record(left, message(plan), plan.snapshot().commit()));
        Transaction.Result result = new Transaction(files, generations, session.cancelled())
                .run(new Transaction.Batch("update", id, steps, records));
        GenerationName last = result.generations().getLast();
        return new Update(plan.profile(), files.profile(), last.number(), result.told());
    }

    private int before(String id) {
        List<GenerationName> names = generations.list(id);
        return names.isEmpty() ? 0 : names.getLast().number();
    }

    /** What a plan looks at. */
    public static Set<TreePath> paths(UpdatePlan plan) {
        return paths(plan.before(), plan.snapshot().tree().files().keySet());
    }

    /** What a plan looks at that brings {@code lock} and the files of an author together. */
    public static Set<TreePath> paths(Lock lock, Set<TreePath> upstream) {
        Set<TreePath> paths = new TreeSet<>(lock.files().keySet());
        paths.addAll(upstream);
        paths.add(EnvExample.FILE);
        return paths;
    }

    private static GenerationMessage message(UpdatePlan plan) {
        String to = plan.snapshot().manifest().version().text();
        String what = "update " + plan.after().name() + " " + plan.before().version() + " to " + to
                + (plan.isPartial() ? ", in part" : "");
        return GenerationMessage.of(what, plan.after(), new GenerationMessage.Step.Change());
    }

    /** The distribution's files as they are left on disk. */
    private static List<GenerationFile> left(UpdatePlan plan, LocalFiles local, Set<TreePath> recorded) {
        SortedMap<TreePath, GenerationFile> left = new TreeMap<>();
        Set<TreePath> paths = new TreeSet<>(plan.after().files().keySet());
        if (recorded.contains(EnvExample.FILE)) {
            paths.add(EnvExample.FILE);
        }
        for (TreePath path : paths) {
            if (local.find(path) instanceof LocalFile.Present present) {
                left.put(path, file(path, present.mode(), new GenerationFile.Changed(() -> local.read(path))));
            }
        }
        for (FileUpdate update : plan.files()) {
            if (update.action() instanceof FileAction.Write write
                    && (plan.after().files().containsKey(update.path())
                            || update.path().equals(EnvExample.FILE))) {
                left.put(update.path(), file(update.path(), write.mode(), new GenerationFile.Changed(write.bytes())));
            }
        }
        return List.copyOf(left.values());
    }

    private static GenerationFile file(TreePath path, FileMode mode, GenerationFile.Content content) {
        return new GenerationFile(path, mode, content);
    }

    private List<FileStep> steps(ProfileDisk files, UpdatePlan plan, int generationBefore) {
        List<FileStep> steps = new ArrayList<>();
        SortedMap<TreePath, FileConflict> fresh = new TreeMap<>();
        for (FileUpdate update : plan.files()) {
            switch (update.action()) {
                case FileAction.Leave _ -> {
                    // nothing to do on disk
                }
                case FileAction.Delete _ -> steps.add(new FileStep.Delete(update.path(), state(update)));
                case FileAction.Write write ->
                    steps.add(FileStep.Write.of(
                            update.path(),
                            state(update),
                            Mode.of(write.mode()),
                            write.bytes().get()));
            }
            FileConflict conflict = update.conflict();
            if (conflict != null) {
                fresh.put(update.path(), conflict);
            }
        }
        MergeDirectory merge = new MergeDirectory(files);
        steps.addAll(merge.steps(pending(plan, merge.read(), fresh, generationBefore), fresh));
        steps.add(lock(files, plan.after()));
        return steps;
    }

    private static PendingConflicts pending(
            UpdatePlan plan, PendingConflicts old, SortedMap<TreePath, FileConflict> fresh, int generation) {
        SortedMap<TreePath, PendingConflicts.Waiting> waiting = new TreeMap<>();
        for (Map.Entry<TreePath, PendingConflicts.Waiting> each : old.files().entrySet()) {
            boolean untouched = !plan.only().isEmpty() && plan.only().stream().noneMatch(each.getKey()::isWithin);
            if (untouched) {
                waiting.put(each.getKey(), each.getValue());
            }
        }
        fresh.forEach((path, conflict) ->
                waiting.put(path, new PendingConflicts.Waiting(conflict.upstream(), conflict.count())));
        return new PendingConflicts(generation, LockDocument.write(plan.before()), waiting);
    }

    /** The lock as a step; the last one, so that it never tells of what is not there yet. */
    static FileStep lock(ProfileDisk files, Lock lock) {
        return FileStep.Write.of(
                InstalledProfiles.LOCK,
                files.state(InstalledProfiles.LOCK),
                Mode.FILE,
                LockDocument.write(lock).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static FileState state(FileUpdate update) {
        return state(update.local());
    }

    static FileState state(LocalFile local) {
        return switch (local) {
            case LocalFile.Absent _ -> new FileState.Gone();
            case LocalFile.Present present -> new FileState.Holding(present.blob());
            case LocalFile.Unusable _ -> new FileState.Odd();
        };
    }
}
