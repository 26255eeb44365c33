package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.GenerationMessage.Step;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.HistoryLog;
import org.aigenlabs.installer.history.UndoSteps;
import org.aigenlabs.installer.plan.BackPlanner;
import org.aigenlabs.installer.plan.FileAction;
import org.aigenlabs.installer.plan.GoneBack;
import org.aigenlabs.installer.plan.KnownBlobs;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Going back and forth in the history of a profile. Every way is a generation of its own, so nothing is ever lost. */
public final class ProfileHistory {
    private final InstalledProfiles profiles;
    private final Generations generations;
    private final HistoryLog log;
    private final RecordedChange change;
    private final ProfileSnapshots snapshots;

    public ProfileHistory(
            InstalledProfiles profiles, Generations generations, HistoryLog log, ProfileGuard guard, Session session) {
        this.profiles = profiles;
        this.generations = generations;
        this.log = log;
        this.change = new RecordedChange(profiles, generations, guard, session);
        this.snapshots = new ProfileSnapshots(profiles, generations, guard, session);
    }

    /** Where to. */
    public enum Direction {
        /** What the last command did is taken back. */
        UNDO,
        /** What was taken back last is done again. */
        REDO
    }

    /** The two states between which a way leads, and the step that it is. */
    private record Way(GenerationMessage of, Generation from, Generation to, Step step, String message) {
        Set<TreePath> paths() {
            Set<TreePath> paths = new TreeSet<>(from.files().keySet());
            paths.addAll(to.files().keySet());
            return paths;
        }
    }

    /** What {@link #go} would do now; nothing is written. */
    public GoingBack plan(ProfileName name, Direction direction) {
        Lock lock = profiles.lock(name);
        Way way = way(name, profiles.id(name), direction);
        return plan(name, way, lock, profiles.read(name, way.paths()));
    }

    /**
     * Takes a step back, or does it again; what was edited since stays.
     *
     * @throws UsageFailure if there is no such step
     */
    public GoingBack go(ProfileName name, Direction direction) {
        List<Way> ways = new ArrayList<>();
        List<GoingBack> plans = new ArrayList<>();
        Function<String, Set<TreePath>> look = id -> {
            ways.add(way(name, id, direction));
            Set<TreePath> paths = new TreeSet<>(ways.getLast().paths());
            paths.addAll(new RecordedState(ways.getLast().to(), generations)
                    .lock()
                    .files()
                    .keySet());
            return paths;
        };
        Update update = change.make(name, look, before -> {
            Way way = ways.getLast();
            RecordedState to = new RecordedState(way.to(), generations);
            GoingBack plan = plan(name, way, before.lock(), before.local());
            plans.add(plan);
            return new RecordedChange.After(
                    direction == Direction.UNDO ? "undo" : "redo",
                    way.message(),
                    way.step(),
                    writes(plan.files()),
                    deletes(plan.files()),
                    plan.after(),
                    to.pending(),
                    to.texts());
        });
        return plans.getLast().done(update);
    }

    private GoingBack plan(ProfileName name, Way way, Lock lock, LocalFiles local) {
        RecordedState to = new RecordedState(way.to(), generations);
        List<GoneBack> files = new BackPlanner(
                        blobs(way.from().files(), way.to().files()), local)
                .plan(way.from().files(), way.to().files());
        return new GoingBack(
                name,
                way.of(),
                way.from().name().number(),
                way.to().name().number(),
                files,
                lock,
                withPolicies(to.lock(), lock),
                to.pending().files().size(),
                0,
                List.of());
    }

    /** The lock of the time when generation {@code number} was recorded. */
    public Lock lockOf(ProfileName name, int number) {
        return new RecordedState(require(name, new GenerationName(profiles.id(name), number)), generations).lock();
    }

    private Way way(ProfileName name, String id, Direction direction) {
        UndoSteps steps = log.steps(id);
        boolean back = direction == Direction.UNDO;
        GenerationName step = (back ? steps.toUndo() : steps.toRedo())
                .filter(each -> each.number() > 1)
                .orElseThrow(() -> nothing(name, direction));
        Generation after = require(name, step);
        Generation before = require(name, new GenerationName(id, step.number() - 1));
        String what = after.message().what();
        return back
                ? new Way(after.message(), after, before, new Step.Undo(step.number()), "undo " + what)
                : new Way(after.message(), before, after, new Step.Redo(step.number()), "redo " + what);
    }

    private static UsageFailure nothing(ProfileName name, Direction direction) {
        return direction == Direction.UNDO
                ? new UsageFailure(
                        "cannot undo anything in `" + name + "`: it is as it was installed, or nothing older is kept",
                        "`aigenlabs profile log " + name + "` shows its history")
                : new UsageFailure(
                        "cannot redo anything in `" + name + "`: nothing was undone since its last change",
                        "`aigenlabs profile log " + name + "` shows its history");
    }

    private Generation require(ProfileName name, GenerationName generation) {
        return generations
                .find(generation)
                .orElseThrow(() -> new EnvironmentFailure(
                        "cannot go back in `" + name + "`: the store lacks generation `" + generation.number() + "`",
                        "`aigenlabs profile log " + name + "` shows what it has"));
    }

    /**
     * Puts the files at or below {@code paths} back as they were in generation {@code number}.
     *
     * @throws UsageFailure if there is no such generation, or it holds none of them
     */
    public GoingBack restore(ProfileName name, List<TreePath> paths, int number) {
        if (wanted(name, profiles.id(name), paths, number).keySet().stream().anyMatch(OwnProse::isOne)) {
            // what of the user's own is about to be replaced is in no other generation
            snapshots.take(name, "before restore", true);
        }
        List<GoingBack> plans = new ArrayList<>();
        Update update = change.make(name, id -> wanted(name, id, paths, number).keySet(), before -> {
            GoingBack plan = restoring(
                    name, before.lock(), before.local(), wanted(name, before.profileId(), paths, number), number);
            plans.add(plan);
            return new RecordedChange.After(
                    "restore",
                    "restore " + (paths.size() == 1 ? paths.getFirst().text() : paths.size() + " paths")
                            + " from generation " + number,
                    new Step.Change(),
                    writes(plan.files()),
                    Set.of(),
                    before.lock(),
                    before.pending(),
                    new TreeMap<>());
        });
        return plans.getLast().done(update);
    }

    /** What {@link #restore} would do now; nothing is written. */
    public GoingBack restoring(ProfileName name, List<TreePath> paths, int number) {
        SortedMap<TreePath, LockedFile> wanted = wanted(name, profiles.id(name), paths, number);
        return restoring(name, profiles.lock(name), profiles.read(name, wanted.keySet()), wanted, number);
    }

    private GoingBack restoring(
            ProfileName name, Lock lock, LocalFiles local, SortedMap<TreePath, LockedFile> wanted, int number) {
        List<GoneBack> files = new BackPlanner(blobs(wanted, new TreeMap<>()), local).exactly(wanted);
        GenerationMessage of =
                require(name, new GenerationName(profiles.id(name), number)).message();
        int waiting = profiles.pending(name).files().size();
        return new GoingBack(name, of, number, number, files, lock, lock, waiting, 0, List.of());
    }

    private SortedMap<TreePath, LockedFile> wanted(ProfileName name, String id, List<TreePath> paths, int number) {
        Generation from = require(name, new GenerationName(id, number));
        SortedMap<TreePath, LockedFile> wanted = new TreeMap<>(from.files());
        from.own().forEach((path, file) -> {
            if (OwnProse.isOne(path)) {
                wanted.put(path, file);
            }
        });
        for (TreePath path : paths) {
            if (wanted.keySet().stream().noneMatch(each -> each.isWithin(path))) {
                throw new UsageFailure(
                        "cannot restore `" + path + "` in `" + name + "`: generation " + number
                                + " holds no such file or directory",
                        "`aigenlabs profile log " + name + "` shows in which it changed");
            }
        }
        wanted.keySet().removeIf(each -> paths.stream().noneMatch(each::isWithin));
        return wanted;
    }

    private KnownBlobs blobs(SortedMap<TreePath, LockedFile> one, SortedMap<TreePath, LockedFile> other) {
        Set<LockedFile> needed = new HashSet<>();
        one.forEach((path, file) -> {
            if (!file.equals(other.get(path))) {
                needed.add(file);
            }
        });
        other.forEach((path, file) -> {
            if (!file.equals(one.get(path))) {
                needed.add(file);
            }
        });
        Map<GitId, byte[]> found = new HashMap<>(generations.findBlobs(RecordedState.ids(needed)));
        return blob -> Optional.ofNullable(found.get(blob));
    }

    private static SortedMap<TreePath, RecordedChange.Content> writes(List<GoneBack> files) {
        SortedMap<TreePath, RecordedChange.Content> writes = new TreeMap<>();
        for (GoneBack file : files) {
            if (file.action() instanceof FileAction.Write write) {
                writes.put(file.path(), new RecordedChange.Content(write.mode(), write.bytes()));
            }
        }
        return writes;
    }

    private static Set<TreePath> deletes(List<GoneBack> files) {
        Set<TreePath> deletes = new TreeSet<>();
        for (GoneBack file : files) {
            if (file.action() instanceof FileAction.Delete) {
                deletes.add(file.path());
            }
        }
        return deletes;
    }

    /** Wishes for the next time are no part of what was installed: those of now stay. */
    private static Lock withPolicies(Lock lock, Lock now) {
        return new Lock(
                lock.name(),
                lock.source(),
                lock.version(),
                lock.commit(),
                lock.tree(),
                lock.trust(),
                lock.files(),
                now.policies(),
                lock.requires());
    }
}
