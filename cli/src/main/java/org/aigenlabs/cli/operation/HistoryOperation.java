package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.GoingBack;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileHistory;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.LoggedGeneration;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** Looking at the history of a profile, and going back and forth in it. */
public final class HistoryOperation {
    private static final byte[] NOTHING = new byte[0];

    private final UpdateTargets targets;
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final HistoryLog log;
    private final Supplier<ProfileHistory> history;

    /** @param history made when something is to be changed */
    public HistoryOperation(
            UpdateTargets targets,
            InstalledProfiles profiles,
            Generations generations,
            HistoryLog log,
            Supplier<ProfileHistory> history) {
        this.targets = targets;
        this.profiles = profiles;
        this.generations = generations;
        this.log = log;
        this.history = history;
    }

    /** The profile that {@code name} names; the current one if it is empty. A distribution is installed in it. */
    public ProfileName profile(String name) {
        ProfileName found =
                targets.named(name.isEmpty() ? List.of() : List.of(name)).getFirst();
        profiles.lock(found);
        return found;
    }

    /** The last {@code most} generations, the oldest first. */
    public List<LoggedGeneration> log(ProfileName name, int most) {
        return log.read(profiles.id(name), most);
    }

    /** What the user changed: from what is installed, to what is on disk. */
    public HistoryDiff local(ProfileName name) {
        Lock lock = profiles.lock(name);
        return onDisk(name, "installed " + lock.version(), lock.files(), true);
    }

    /** From generation {@code from} to what is on disk. */
    public HistoryDiff since(ProfileName name, int from) {
        return onDisk(name, "generation " + from, require(name, from).files(), false);
    }

    /** From one generation to another. */
    public HistoryDiff between(ProfileName name, int from, int to) {
        return stored(
                name,
                "generation " + from,
                require(name, from).files(),
                "generation " + to,
                require(name, to).files());
    }

    /** What the author changed in the last update that is recorded: from the commit before to the one installed. */
    public HistoryDiff upstream(ProfileName name) {
        Lock now = profiles.lock(name);
        List<GenerationName> names = generations.list(profiles.id(name));
        for (GenerationName each : names.reversed()) {
            Lock then = history.get().lockOf(name, each.number());
            if (!then.commit().equals(now.commit())) {
                return stored(
                        name, "author's " + then.version(), then.files(), "author's " + now.version(), now.files());
            }
        }
        return new HistoryDiff(name, "author's " + now.version(), "author's " + now.version(), List.of());
    }

    private HistoryDiff stored(
            ProfileName name,
            String fromWords,
            SortedMap<TreePath, LockedFile> from,
            String toWords,
            SortedMap<TreePath, LockedFile> to) {
        Set<GitId> needed = new HashSet<>();
        from.forEach((path, file) -> addIfOther(needed, file, to.get(path)));
        to.forEach((path, file) -> addIfOther(needed, file, from.get(path)));
        Map<GitId, byte[]> blobs = generations.findBlobs(needed);
        Set<TreePath> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        List<HistoryDiff.File> files = new ArrayList<>();
        for (TreePath path : paths) {
            LockedFile before = from.get(path);
            LockedFile after = to.get(path);
            if (!Objects.equals(before, after)) {
                files.add(new HistoryDiff.File(
                        path,
                        before == null ? null : blobs.getOrDefault(before.blob(), NOTHING),
                        after == null ? null : blobs.getOrDefault(after.blob(), NOTHING)));
            }
        }
        return new HistoryDiff(name, fromWords, toWords, files);
    }

    private static void addIfOther(Set<GitId> needed, LockedFile file, @Nullable LockedFile other) {
        if (!file.equals(other)) {
            needed.add(file.blob());
        }
    }

    /** @param paused whether jobs on disk were paused by us, which is no change */
    private HistoryDiff onDisk(ProfileName name, String words, SortedMap<TreePath, LockedFile> from, boolean paused) {
        LocalFiles local = profiles.read(name, from.keySet());
        SortedMap<TreePath, LockedFile> changed = new TreeMap<>(from);
        changed.entrySet()
                .removeIf(each -> local.find(each.getKey()) instanceof LocalFile.Present(GitId blob, var mode)
                        && blob.equals(each.getValue().blob())
                        && mode == each.getValue().mode());
        Set<GitId> needed = new HashSet<>();
        changed.values().forEach(file -> needed.add(file.blob()));
        Map<GitId, byte[]> blobs = generations.findBlobs(needed);
        List<HistoryDiff.File> files = new ArrayList<>();
        changed.forEach((path, file) -> {
            byte[] stored = blobs.getOrDefault(file.blob(), NOTHING);
            byte[] before = paused && CronJobs.isCronFile(path) ? CronJobs.pause(path, stored) : stored;
            switch (local.find(path)) {
                case LocalFile.Absent _, LocalFile.Unusable _ -> files.add(new HistoryDiff.File(path, before, null));
                case LocalFile.Present present -> {
                    byte[] after = local.read(path);
                    if (!Arrays.equals(before, after) || present.mode() != file.mode()) {
                        files.add(new HistoryDiff.File(path, before, after));
                    }
                }
            }
        });
        return new HistoryDiff(name, words, "on disk", files);
    }

    private Generation require(ProfileName name, int number) {
        return generations
                .find(new GenerationName(profiles.id(name), number))
                .orElseThrow(() -> new UsageFailure(
                        "cannot find generation " + number + " of `" + name + "`: there is none of that number",
                        "`aigenlabs profile log " + name + "` shows what there is"));
    }

    /** What undo or redo would do. */
    public GoingBack plan(ProfileName name, ProfileHistory.Direction direction) {
        return history.get().plan(name, direction);
    }

    /** Undoes, or redoes. */
    public GoingBack go(ProfileName name, ProfileHistory.Direction direction) {
        return history.get().go(name, direction);
    }

    /** Puts files back as they were; only plans it if {@code dryRun}. */
    public GoingBack restore(ProfileName name, List<String> paths, int from, boolean dryRun) {
        require(name, from);
        List<TreePath> wanted = paths.stream().map(HistoryOperation::path).toList();
        return dryRun
                ? history.get().restoring(name, wanted, from)
                : history.get().restore(name, wanted, from);
    }

    private static TreePath path(String text) {
        return TreePath.parse(text.replaceFirst("/+$", ""))
                .orThrow(bad -> new UsageFailure(
                        "cannot use `" + text + "`: it is no path in a profile, expected " + bad.expected()));
    }
}
