package org.aigenlabs.cli.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aigenlabs.installer.apply.Publication;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.ScratchDirectory;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.InstallPlanner;
import org.aigenlabs.installer.plan.PlanOptions;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.GitId;

/** Takes a release from where it was pushed to: installs it into a throw-away root, then records it in the profile. */
public final class ReleaseProof {
    private final Parts parts;

    /**
     * What proving works with.
     *
     * @param installing makes the operation that installs into a root
     */
    public record Parts(
            RootLayout layout,
            Disk disk,
            SnapshotFetcher fetcher,
            SourceGuard guard,
            FetchProgress progress,
            Function<RootLayout, InstallOperation> installing,
            Publication publication,
            Clock clock) {}

    public ReleaseProof(Parts parts) {
        this.parts = parts;
    }

    /**
     * A release that is out.
     *
     * @param ref that the profile follows from now on
     * @param written what publishing itself changed in files of the profile
     */
    record Release(
            PublishPlan plan,
            AuthoredProfile profile,
            SourceAddress address,
            String ref,
            List<Publication.Written> written) {}

    /** What the profile stands at now. */
    record Recorded(GitId commit, int generation, List<String> warnings) {}

    Clock clock() {
        return parts.clock();
    }

    Recorded of(Release release) {
        try {
            install(release);
        } catch (Failure failure) {
            throw new SourceFailure(
                    "published `" + release.plan().name() + " " + release.plan().version() + "` to `"
                            + release.plan().url() + "`, but it cannot be installed from there: "
                            + failure.getMessage(),
                    failure,
                    "run the command again when that is mended: it continues here");
        }
        return record(release);
    }

    private SourceAddress tagged(Release release) {
        return new SourceAddress(
                release.address().location(),
                release.address().path(),
                new SourceAddress.Wanted.Named("refs/tags/" + release.plan().tag()));
    }

    private void install(Release release) {
        RootLayout real = parts.layout();
        try (ScratchDirectory scratch = ScratchDirectory.open(real.cache().resolve("proof"), parts.disk())) {
            InstallOperation installing =
                    parts.installing().apply(new RootLayout(scratch.path().resolve("root")));
            try (PreparedInstall prepared =
                    installing.prepare(tagged(release), release.plan().name())) {
                prepared.apply();
            }
        }
    }

    private Recorded record(Release release) {
        FetchRequest request = new FetchRequest(
                tagged(release), parts.layout().store(), parts.layout().fetches(), false, true);
        parts.progress().begin("recording", 0);
        try (FetchedSnapshot fetched = parts.fetcher().fetch(request, parts.progress())) {
            Lock lock = release.profile().lock();
            boolean same =
                    lock != null && lock.source().url().equals(release.plan().url());
            Pin known = lock != null && same ? Pin.of(lock) : Pin.NONE;
            SourceGuard.Admitted admitted =
                    parts.guard().admit(fetched, new SourceGuard.Asked(Wish.NAMED, known, "", true));
            InstallPlan plan = InstallPlanner.plan(
                    admitted.snapshot(), release.profile().name(), new PlanOptions(false, Set.of()));
            Update done = parts.publication().record(plan, release.ref(), release.written(), fetched::keep);
            parts.guard().remember(admitted);
            return new Recorded(admitted.snapshot().commit(), done.generation(), new ArrayList<>(done.told()));
        } finally {
            parts.progress().end();
        }
    }
}
