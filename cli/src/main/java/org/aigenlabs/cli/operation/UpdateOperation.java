package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.apply.ProfileUpdater;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.installer.plan.UpdatePlanner;
import org.aigenlabs.installer.plan.UpdateRequest;
import org.aigenlabs.installer.plan.UpdateSides;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.Version;

/** Updating: from how profiles stand, over plans that the user accepts, to updated profiles. */
public final class UpdateOperation {
    private final Parts parts;

    /**
     * What updating works with.
     *
     * @param setVariables the names that the shell sets
     */
    public record Parts(
            UpdateTargets targets,
            InstalledProfiles profiles,
            UpdateLook look,
            SourceParser sources,
            SnapshotFetcher fetcher,
            SourceGuard guard,
            Generations generations,
            ProfileUpdater updater,
            FetchProgress progress,
            Set<String> setVariables) {}

    public UpdateOperation(Parts parts) {
        this.parts = parts;
    }

    /** Which profiles a command is about. */
    public UpdateTargets targets() {
        return parts.targets();
    }

    /** How {@code names} stand against their sources, in their order. */
    public List<Standing> look(List<ProfileName> names, UpdateWish wish) {
        parts.progress().begin("looking", 0);
        try {
            return parts.look().look(names, wish);
        } finally {
            parts.progress().end();
        }
    }

    /** What became of preparing one update. */
    public sealed interface Preparation {
        /** Whose. */
        ProfileName profile();

        /** To be closed: it holds what was fetched. */
        record Ready(PreparedUpdate update) implements Preparation {
            @Override
            public ProfileName profile() {
                return update.plan().profile();
            }
        }

        /** It cannot be updated. */
        record Refused(ProfileName profile, Failure failure) implements Preparation {}
    }

    /** Fetches and plans all of {@code behind}, many at once, those of one source with one fetch; results in their order. */
    public List<Preparation> prepare(List<Standing.Behind> behind, UpdateWish wish) {
        parts.progress().begin("fetching", 0);
        try {
            Map<FetchRequest, List<Standing.Behind>> bySource = new LinkedHashMap<>();
            behind.forEach(each -> bySource.computeIfAbsent(each.request(), _ -> new ArrayList<>())
                    .add(each));
            Map<ProfileName, Preparation> prepared = new HashMap<>();
            UpdateLook.inParallel(bySource.values().stream()
                            .map(same -> (Supplier<List<Preparation>>) () -> prepareSame(same, wish))
                            .toList())
                    .forEach(found -> found.forEach(each -> prepared.put(each.profile(), each)));
            return behind.stream()
                    .map(each -> Objects.requireNonNull(prepared.get(each.profile())))
                    .toList();
        } finally {
            parts.progress().end();
        }
    }

    /** Prepares what needs the same fetch. */
    private List<Preparation> prepareSame(List<Standing.Behind> behind, UpdateWish wish) {
        FetchRequest request = behind.getFirst().request();
        FetchedSnapshot fetched;
        try {
            // first, for a fetch goes on from what is installed
            behind.forEach(each -> provideBase(each.lock(), request));
            fetched = parts.look()
                    .bounded(request.address().location(), () -> parts.fetcher().fetch(request, parts.progress()));
        } catch (Failure failure) {
            return behind.stream()
                    .<Preparation>map(each -> new Preparation.Refused(each.profile(), failure))
                    .toList();
        }
        AtomicInteger open = new AtomicInteger(behind.size());
        return behind.stream()
                .map(each -> prepared(each, new SharedSnapshot(fetched, open), wish))
                .toList();
    }

    private Preparation prepared(Standing.Behind behind, FetchedSnapshot fetched, UpdateWish wish) {
        try {
            return new Preparation.Ready(prepare(behind, fetched, wish));
        } catch (Failure failure) {
            return new Preparation.Refused(behind.profile(), failure);
        }
    }

    private PreparedUpdate prepare(Standing.Behind behind, FetchedSnapshot fetched, UpdateWish wish) {
        try {
            SourceGuard.Admitted admitted = admitted(behind, fetched, wish);
            Snapshot snapshot = admitted.snapshot();
            ProgramFit.require("update to", snapshot.manifest());
            Set<String> set = new HashSet<>(parts.setVariables());
            set.addAll(parts.profiles().setVariables(behind.profile()));
            UpdateRequest request = new UpdateRequest(wish.onConflict(), wish.only(), set);
            UpdateSides sides = sides(behind, snapshot);
            UpdatePlan plan = UpdatePlanner.plan(sides, request);
            PreparedUpdate.Made made = new PreparedUpdate.Made(
                    parts.updater(),
                    parts.profiles().directory(behind.profile()),
                    parts.profiles().runningAs(behind.profile()),
                    parts.profiles().pending(behind.profile()),
                    () -> parts.guard().remember(admitted),
                    admitted.blocked());
            return new PreparedUpdate(plan, sides, request, fetched, made);
        } catch (RuntimeException failure) {
            fetched.close();
            throw failure;
        }
    }

    private SourceGuard.Admitted admitted(Standing.Behind behind, FetchedSnapshot fetched, UpdateWish wish) {
        // what the user named just now is no going back in silence
        Wish named = wish.ref().isEmpty() ? Wish.FORWARD : Wish.NAMED;
        Wish going = wish.allowRewind() ? Wish.REWIND : named;
        SourceGuard.Admitted admitted =
                parts.guard().preview(fetched, new SourceGuard.Asked(going, Pin.of(behind.lock()), "", true));
        Optional<TrustFailure> blocked = Optional.<TrustFailure>empty()
                .or(() -> wish.allowRewind() ? Optional.empty() : lower(behind, fetched.snapshot()))
                .or(() -> Optional.ofNullable(admitted.blocked()));
        if (blocked.isPresent() && !wish.preview()) {
            throw blocked.get();
        }
        return new SourceGuard.Admitted(admitted.snapshot(), admitted.pin(), blocked.orElse(null));
    }

    private UpdateSides sides(Standing.Behind behind, Snapshot snapshot) {
        Lock lock = behind.lock();
        Map<GitId, byte[]> base = parts.generations().findBlobs(blobs(lock));
        return new UpdateSides(
                behind.profile(),
                lock,
                blob -> Optional.ofNullable(base.get(blob)),
                parts.profiles()
                        .read(
                                behind.profile(),
                                ProfileUpdater.paths(
                                        lock, snapshot.tree().files().keySet())),
                snapshot);
    }

    private static Collection<GitId> blobs(Lock lock) {
        return lock.files().values().stream().map(LockedFile::blob).collect(Collectors.toSet());
    }

    /** A range that gives less than it gave before: a release was taken away, or somebody holds back what there is. */
    private static Optional<TrustFailure> lower(Standing.Behind behind, Snapshot snapshot) {
        Version now = snapshot.manifest().version();
        boolean lower = Version.parse(behind.lock().version())
                .find()
                .map(version -> now.compareTo(version) < 0)
                .orElse(false);
        return behind.follows() == Standing.Follows.NOTHING_LOWER && lower
                ? Optional.of(new TrustFailure(
                        "cannot update `" + behind.profile() + "`: the highest version in `"
                                + behind.lock().source().ref() + "` is `" + now + "` now, expected at least `"
                                + behind.lock().version() + "`, which is installed",
                        "a release was taken back, or the source is not what it was: ask the author",
                        "to go back all the same: `aigenlabs profile update " + behind.profile() + " --ref "
                                + snapshot.refName().replaceFirst("^refs/tags/", "") + "`"))
                : Optional.empty();
    }

    /** A store that was lost is filled again with what is installed: a merge needs it. Best effort, for it may be gone. */
    private void provideBase(Lock lock, FetchRequest like) {
        Collection<GitId> base = blobs(lock);
        if (parts.generations().known(base).containsAll(base)) {
            return;
        }
        FetchRequest request = new FetchRequest(
                parts.sources()
                        .parse(
                                lock.source().url(),
                                new SourceOptions(
                                        lock.commit().hex(), lock.source().path(), true)),
                like.store(),
                like.staging(),
                false,
                false);
        try (FetchedSnapshot installed = parts.fetcher().fetch(request, parts.progress())) {
            installed.keep();
        } catch (SourceFailure _) {
            // the plan says of each file that its base is lost
            parts.progress().end();
        }
    }
}
