package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aigenlabs.installer.merge.Markers;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** Plans the update of a profile to a snapshot: no file of the user's is lost, no change of the author's is dropped. */
public final class UpdatePlanner {
    private final UpdateSides sides;
    private final UpdateRequest request;
    private final PathPlanner paths;
    private final InstallPlan install;
    private final SortedMap<TreePath, LockedFile> base;
    private final SortedMap<TreePath, FileUpdate> files = new TreeMap<>();

    private UpdatePlanner(UpdateSides sides, UpdateRequest request) {
        this.sides = sides;
        this.request = request;
        this.paths = new PathPlanner(sides, request.onConflict());
        this.install =
                InstallPlanner.plan(sides.snapshot(), sides.profile(), new PlanOptions(false, request.setVariables()));
        this.base = new TreeMap<>(sides.lock().files());
    }

    /**
     * The plan that brings {@code sides} together.
     *
     * @throws EnvironmentFailure if something lies in the profile that the update would have to replace and cannot
     */
    public static UpdatePlan plan(UpdateSides sides, UpdateRequest request) {
        return new UpdatePlanner(sides, request).plan();
    }

    private UpdatePlan plan() {
        refuseUnknown();
        Selection selection = Selection.of(
                sides.snapshot().tree(), Ownership.of(sides.snapshot().manifest()));
        boolean partial = planFiles(selection);
        Optional<Manifest> old =
                isAboutManifest() ? oldManifest() : Optional.of(sides.snapshot().manifest());
        new EnvExampleUpdate(sides, paths, old)
                .plan(install.generatesEnvExample())
                .ifPresent(this::put);
        refuseObstacles();
        List<Problem> problems = new ArrayList<>(install.problems());
        problems.addAll(paths.problems());
        UpdatePlan plan = new UpdatePlan(
                sides.profile(),
                sides.lock(),
                lock(partial),
                sides.snapshot(),
                List.copyOf(files.values()),
                install.skipped(),
                GrowthReader.read(
                        sides,
                        install.files().stream()
                                .filter(file -> request.isAbout(file.file().path()))
                                .toList(),
                        old),
                install.env(),
                newlyRequired(old),
                request.only(),
                problems,
                "");
        return plan.withDigest(UpdateDigest.of(plan));
    }

    /** Who names paths means files that there are. */
    private void refuseUnknown() {
        for (TreePath path : request.only()) {
            boolean known = Stream.concat(
                            sides.lock().files().keySet().stream(), sides.snapshot().tree().files().keySet().stream())
                    .anyMatch(each -> each.isWithin(path));
            if (!known && !path.equals(EnvExample.FILE)) {
                throw new UsageFailure(
                        "cannot update only `" + path + "` of `" + sides.profile()
                                + "`: neither the profile nor its source has it, expected a file or directory of the"
                                + " distribution",
                        "`aigenlabs profile update " + sides.profile() + " --dry-run` shows what is new");
            }
        }
    }

    /** What the manifest asks for is new only once it is taken. */
    private boolean isAboutManifest() {
        return request.isAbout(new TreePath(Manifest.FILE)) || request.isAbout(EnvExample.FILE);
    }

    /** Whether something was left out that would have changed. */
    private boolean planFiles(Selection selection) {
        SortedMap<TreePath, PlannedFile> upstream = new TreeMap<>();
        selection.files().forEach(file -> upstream.put(file.file().path(), file));
        SortedMap<TreePath, TreePath> renames = renames(upstream, selection);
        boolean partial = false;
        for (PlannedFile file : upstream.values()) {
            TreePath path = file.file().path();
            if (request.isAbout(path)) {
                planFile(file, renames);
            } else {
                partial |= !locked(file).equals(sides.lock().files().get(path));
            }
        }
        for (TreePath path : sides.lock().files().keySet()) {
            if (!upstream.containsKey(path)) {
                partial |= !request.isAbout(path);
                if (request.isAbout(path)) {
                    planGone(path, selection, renames);
                }
            }
        }
        return partial;
    }

    private void planFile(PlannedFile file, SortedMap<TreePath, TreePath> renames) {
        TreePath path = file.file().path();
        TreePath old = renames.entrySet().stream()
                .filter(rename -> rename.getValue().equals(path))
                .map(rename -> rename.getKey())
                .findFirst()
                .orElse(path);
        base.put(path, locked(file));
        warnOfMarkers(file, old);
        paths.plan(new PathPlanner.Sides(
                        path, old, sides.lock().files().get(old), sides.local().find(old), theirs(file)))
                .ifPresent(this::put);
    }

    /** The author may have committed a merge half done; or writes about such things. */
    private void warnOfMarkers(PlannedFile file, TreePath old) {
        LockedFile was = sides.lock().files().get(old);
        boolean changed = was == null || !was.blob().equals(file.file().blob());
        if (changed && Markers.areIn(sides.snapshot().tree().read(file.file()))) {
            paths.problems()
                    .add(PlanProblem.CONFLICT_MARKERS.at(
                            Place.of(file.file().path().text()),
                            "the author's file holds conflict markers, as a merge leaves them that nobody finished",
                            "look at it before you take it, and tell the author"));
        }
    }

    private PathPlanner.TheirFile theirs(PlannedFile planned) {
        TreeFile file = planned.file();
        return new PathPlanner.TheirFile(
                locked(planned),
                () -> sides.snapshot().tree().read(file),
                () -> planned.freshBytes(sides.snapshot().tree()));
    }

    private void planGone(TreePath path, Selection selection, SortedMap<TreePath, TreePath> renames) {
        LockedFile was = sides.lock().files().get(path);
        base.remove(path);
        if (was == null) {
            return;
        }
        if (renames.containsKey(path)) {
            if (sides.local().find(path) instanceof LocalFile.Present) {
                put(paths.planMoved(path));
            }
        } else {
            paths.planGone(path, was, selection.skipped().get(path)).ifPresent(this::put);
        }
    }

    private SortedMap<TreePath, TreePath> renames(SortedMap<TreePath, PlannedFile> upstream, Selection selection) {
        SortedMap<TreePath, LockedFile> gone = new TreeMap<>();
        sides.lock().files().forEach((path, was) -> {
            boolean left =
                    !upstream.containsKey(path) && !selection.skipped().containsKey(path) && !paths.isPinned(path);
            if (left && request.isAbout(path) && isTouched(path, was)) {
                gone.put(path, was);
            }
        });
        if (gone.isEmpty()) {
            return new TreeMap<>();
        }
        List<PlannedFile> added = upstream.values().stream()
                .filter(file -> !sides.lock().files().containsKey(file.file().path())
                        && request.isAbout(file.file().path())
                        && sides.local().find(file.file().path()) instanceof LocalFile.Absent)
                .toList();
        return Renames.find(sides, gone, added);
    }

    private boolean isTouched(TreePath path, LockedFile was) {
        return switch (sides.local().find(path)) {
            case LocalFile.Absent _ -> true;
            case LocalFile.Present present -> !paths.isUntouched(path, was, present);
            case LocalFile.Unusable _ -> false;
        };
    }

    private void put(FileUpdate file) {
        files.put(file.path(), file);
        LockedFile after = file.base();
        if (after == null) {
            base.remove(file.path());
        } else {
            base.put(file.path(), after);
        }
    }

    private void refuseObstacles() {
        if (paths.obstacles().isEmpty()) {
            return;
        }
        List<String> turned = turned();
        if (!turned.isEmpty()) {
            throw new InvalidFailure(
                    "cannot update `" + sides.profile() + "`: the author made a directory of a file, or a file of a"
                            + " directory, at `" + String.join("`, `", turned)
                            + "`, expected them to stay what they are",
                    "to take it all the same, install it anew under another name; nothing was changed");
        }
        throw new EnvironmentFailure(
                "cannot update `" + sides.profile() + "`: "
                        + String.join(", and ", paths.obstacles())
                        + ", expected files that can be replaced",
                "move it away, then run the command again; nothing was changed");
    }

    /** The paths at which one of both has a file and the other a directory, in order. */
    private List<String> turned() {
        Set<TreePath> before = sides.lock().files().keySet();
        Set<TreePath> now = sides.snapshot().tree().files().keySet();
        Set<String> found = new TreeSet<>();
        before.forEach(path -> ancestors(path).filter(now::contains).forEach(each -> found.add(each.text())));
        now.forEach(path -> ancestors(path).filter(before::contains).forEach(each -> found.add(each.text())));
        return List.copyOf(found);
    }

    private static Stream<TreePath> ancestors(TreePath path) {
        return Stream.iterate(
                        path.text().lastIndexOf('/'),
                        end -> end > 0,
                        end -> path.text().lastIndexOf('/', end - 1))
                .map(end -> new TreePath(path.text().substring(0, end)));
    }

    private Optional<Manifest> oldManifest() {
        LockedFile was = sides.lock().files().get(new TreePath(Manifest.FILE));
        return Optional.ofNullable(was)
                .flatMap(file -> sides.base().find(file.blob()))
                .flatMap(bytes -> switch (ManifestReader.read(bytes)) {
                    case ManifestReading.Valid valid -> Optional.of(valid.manifest());
                    case ManifestReading.Invalid _ -> Optional.<Manifest>empty();
                });
    }

    private List<String> newlyRequired(Optional<Manifest> old) {
        Set<String> known = new HashSet<>();
        old.ifPresent(manifest -> manifest.env().stream()
                .filter(EnvRequirement::required)
                .forEach(variable -> known.add(variable.name())));
        return sides.snapshot().manifest().env().stream()
                .filter(variable -> variable.required() && !known.contains(variable.name()))
                .map(EnvRequirement::name)
                .toList();
    }

    private Lock lock(boolean partial) {
        Lock was = sides.lock();
        Snapshot to = sides.snapshot();
        return partial
                ? new Lock(
                        was.name(),
                        was.source(),
                        was.version(),
                        was.commit(),
                        was.tree(),
                        was.trust(),
                        base,
                        was.policies(),
                        was.requires())
                : new Lock(
                        to.manifest().name(),
                        to.source(),
                        to.manifest().version().text(),
                        to.commit(),
                        to.tree().id(),
                        new LockedTrust(
                                to.trust().lockWord(),
                                to.trust().signer(),
                                to.trust().introduction()),
                        base,
                        was.policies(),
                        to.manifest().requires());
    }

    private static LockedFile locked(PlannedFile file) {
        return new LockedFile(file.file().blob(), file.file().mode());
    }
}
