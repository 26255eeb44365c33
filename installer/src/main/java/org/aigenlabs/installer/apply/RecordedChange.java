package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.EnvExample;
import org.aigenlabs.installer.plan.FileConflict;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** A change of a profile's files and lock without any source: under its lock, journalled, recorded as a generation. */
final class RecordedChange {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final ProfileGuard guard;
    private final Session session;

    RecordedChange(InstalledProfiles profiles, Generations generations, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.guard = guard;
        this.session = session;
    }

    /** The profile before the change. */
    record Before(String profileId, Lock lock, LocalFiles local, PendingConflicts pending) {}

    /** What a file is to be. */
    record Content(FileMode mode, Supplier<byte[]> bytes) {}

    /**
     * The change.
     *
     * @param verb what the command is called, for people
     * @param message what was done, in a line
     * @param step what that does to the steps that can be undone
     * @param writes by path
     * @param deletes paths
     * @param lock afterwards
     * @param pending what waits afterwards
     * @param fresh the texts of those that wait anew
     */
    record After(
            String verb,
            String message,
            GenerationMessage.Step step,
            SortedMap<TreePath, Content> writes,
            Set<TreePath> deletes,
            Lock lock,
            PendingConflicts pending,
            SortedMap<TreePath, FileConflict> fresh) {
        /** The same as a step by itself, with no texts that wait anew. */
        After(
                String verb,
                String message,
                SortedMap<TreePath, Content> writes,
                Set<TreePath> deletes,
                Lock lock,
                PendingConflicts pending) {
            this(verb, message, new GenerationMessage.Step.Change(), writes, deletes, lock, pending, new TreeMap<>());
        }
    }

    /** Makes the change that {@code make} plans; {@code more} are paths that it looks at beside the locked ones. */
    Update make(ProfileName name, Function<String, Set<TreePath>> more, Function<Before, After> make) {
        return guard.hold(name, () -> {
            Lock lock = profiles.lock(name);
            String id = profiles.id(name);
            History history = new History(generations, session.clock().instant());
            Set<TreePath> recorded = history.paths(id, lock.files().keySet());
            Set<TreePath> paths = new TreeSet<>(recorded);
            paths.addAll(more.apply(id));
            PendingConflicts pending = profiles.pending(name);
            paths.addAll(pending.files().keySet());
            LocalFiles local = profiles.read(name, paths);
            After after = make.apply(new Before(id, lock, local, pending));
            List<Transaction.Recording> records = new ArrayList<>();
            ProfileDisk files = profiles.files(name);
            history.edits(id, recorded, local, lock, OwnFiles.now(files)).ifPresent(records::add);
            List<FileStep> steps = steps(files, after, local);
            List<GenerationFile> left = new ArrayList<>(left(after, local, recorded));
            left.addAll(OwnFiles.after(files, steps));
            GenerationMessage message = GenerationMessage.of(after.message(), after.lock(), after.step());
            records.add(history.record(left, message, after.lock().commit()));
            Transaction.Result result = new Transaction(files, generations, session.cancelled())
                    .run(new Transaction.Batch(after.verb(), id, steps, records));
            GenerationName last = result.generations().getLast();
            return new Update(name, files.profile(), last.number(), result.told());
        });
    }

    private static List<FileStep> steps(ProfileDisk files, After after, LocalFiles local) {
        List<FileStep> steps = new ArrayList<>();
        for (Map.Entry<TreePath, Content> each : after.writes().entrySet()) {
            steps.add(FileStep.Write.of(
                    each.getKey(),
                    ProfileUpdater.state(local.find(each.getKey())),
                    Mode.of(each.getValue().mode()),
                    each.getValue().bytes().get()));
        }
        after.deletes().forEach(path -> steps.add(new FileStep.Delete(path, ProfileUpdater.state(local.find(path)))));
        steps.addAll(new MergeDirectory(files).steps(after.pending(), after.fresh()));
        steps.add(ProfileUpdater.lock(files, after.lock()));
        return steps;
    }

    private static List<GenerationFile> left(After after, LocalFiles local, Set<TreePath> recorded) {
        SortedMap<TreePath, GenerationFile> left = new TreeMap<>();
        Set<TreePath> paths = new TreeSet<>(after.lock().files().keySet());
        after.writes().keySet().stream()
                .filter(path -> !ProtectedNames.isProtected(path))
                .forEach(paths::add);
        if (recorded.contains(EnvExample.FILE)) {
            paths.add(EnvExample.FILE);
        }
        for (TreePath path : paths) {
            Content written = after.writes().get(path);
            if (written != null) {
                left.put(path, new GenerationFile(path, written.mode(), new GenerationFile.Changed(written.bytes())));
            } else if (!after.deletes().contains(path)
                    && local.find(path) instanceof LocalFile.Present(GitId _, FileMode mode)) {
                left.put(path, new GenerationFile(path, mode, new GenerationFile.Changed(() -> local.read(path))));
            }
        }
        return List.copyOf(left.values());
    }
}
