package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Records that a profile was published: from then on what was published is what is installed in it, and what its author
 * changes next is an edit of that.
 */
public final class Publication {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final ProfileGuard guard;
    private final Session session;

    public Publication(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
    }

    /**
     * A file that publishing itself changed.
     *
     * @param before what lay in the profile then; null if there was no such file
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(TreePath path, @Nullable GitId before, byte[] bytes) {}

    /**
     * Writes the lock, and into the profile what publishing changed, unless somebody changed it meanwhile.
     *
     * @param plan of an install of what was published
     * @param ref that the profile follows from now on
     * @param keepObjects puts the published objects into the store
     */
    public Update record(InstallPlan plan, String ref, List<Written> written, Runnable keepObjects) {
        return guard.hold(plan.profile(), () -> locked(plan, ref, written, keepObjects));
    }

    private Update locked(InstallPlan plan, String ref, List<Written> written, Runnable keepObjects) {
        ProfileName name = plan.profile();
        String id = profiles.id(name);
        ProfileDisk files = profiles.files(name);
        Lock lock = lock(plan, ref);
        Set<TreePath> paths = new TreeSet<>(lock.files().keySet());
        written.forEach(each -> paths.add(each.path()));
        LocalFiles local = profiles.read(name, paths);
        keepObjects.run();
        new Directories(files.disk()).create(files.profile().resolve(InstallJournal.PARENT), Mode.PRIVATE_DIRECTORY);
        List<String> told = new ArrayList<>();
        SortedMap<TreePath, FileStep.Write> writes = writes(files, local, written, told);
        List<FileStep> steps = new ArrayList<>(writes.values());
        steps.add(ProfileUpdater.lock(files, lock));
        List<GenerationFile> left = new ArrayList<>(left(lock, local, writes));
        left.addAll(OwnFiles.after(files, steps));
        GenerationMessage message = GenerationMessage.of(
                "publish " + lock.name() + " " + lock.version(), lock, new GenerationMessage.Step.Copied());
        Transaction.Recording record =
                new History(generations, session.clock().instant()).record(left, message, lock.commit());
        Transaction.Result result = new Transaction(files, generations, session.cancelled())
                .run(new Transaction.Batch("publish", id, steps, List.of(record)));
        told.addAll(result.told());
        GenerationName last = result.generations().getLast();
        return new Update(name, files.profile(), last.number(), told);
    }

    private Lock lock(InstallPlan plan, String ref) {
        Lock fresh = new NewProfile(plan, "").lock();
        SortedMap<TreePath, String> policies = profiles.isInstalled(plan.profile())
                ? profiles.lock(plan.profile()).policies()
                : new TreeMap<>();
        return new Lock(
                fresh.name(),
                new Source(fresh.source().url(), fresh.source().path(), ref),
                fresh.version(),
                fresh.commit(),
                fresh.tree(),
                fresh.trust(),
                fresh.files(),
                policies,
                fresh.requires());
    }

    private static SortedMap<TreePath, FileStep.Write> writes(
            ProfileDisk files, LocalFiles local, List<Written> written, List<String> told) {
        SortedMap<TreePath, FileStep.Write> writes = new TreeMap<>();
        for (Written each : written) {
            LocalFile there = local.find(each.path());
            @Nullable GitId now = there instanceof LocalFile.Present present ? present.blob() : null;
            if (Objects.equals(now, each.before()) && !(there instanceof LocalFile.Unusable)) {
                FileStep.Write write =
                        FileStep.Write.of(each.path(), ProfileUpdater.state(there), Mode.FILE, each.bytes());
                writes.put(each.path(), write);
            } else {
                told.add("`" + files.at(each.path()) + "` was changed while it was published: it stays as it is");
            }
        }
        return writes;
    }

    private static List<GenerationFile> left(Lock lock, LocalFiles local, SortedMap<TreePath, FileStep.Write> writes) {
        SortedMap<TreePath, GenerationFile> left = new TreeMap<>();
        for (Map.Entry<TreePath, LockedFile> each : lock.files().entrySet()) {
            TreePath path = each.getKey();
            FileStep.Write write = writes.get(path);
            if (write != null) {
                left.put(
                        path,
                        new GenerationFile(path, each.getValue().mode(), new GenerationFile.Changed(write.bytes())));
            } else if (local.find(path) instanceof LocalFile.Present(GitId _, var mode)) {
                left.put(path, new GenerationFile(path, mode, new GenerationFile.Changed(() -> local.read(path))));
            }
        }
        return List.copyOf(left.values());
    }
}
