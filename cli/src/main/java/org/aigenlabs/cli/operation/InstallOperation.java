package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aigenlabs.installer.apply.ProfileInstaller;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.InstallPlan;
import org.aigenlabs.installer.plan.InstallPlanner;
import org.aigenlabs.installer.plan.PlanOptions;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceOptions;
import org.aigenlabs.resolver.source.SourceParser;
import org.aigenlabs.resolver.trust.SourceGuard;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.ProfileName;

/** Installing: from a source, over a plan that the user accepts, to a profile. */
public final class InstallOperation {
    private final RootLayout layout;
    private final SourceParser sources;
    private final SnapshotFetcher fetcher;
    private final ProfileInstaller installer;
    private final SourceGuard guard;
    private final FetchProgress progress;
    private final Set<String> setVariables;

    /** What installing works with; {@code setVariables} are the names that the shell sets. */
    public record Parts(
            RootLayout layout,
            SourceParser sources,
            SnapshotFetcher fetcher,
            ProfileInstaller installer,
            SourceGuard guard,
            FetchProgress progress,
            Set<String> setVariables) {}

    public InstallOperation(Parts parts) {
        this.layout = parts.layout();
        this.sources = parts.sources();
        this.fetcher = parts.fetcher();
        this.installer = parts.installer();
        this.guard = parts.guard();
        this.progress = parts.progress();
        this.setVariables = Set.copyOf(parts.setVariables());
    }

    /**
     * Settles what commands that died have left; for the start of a command that is going to write.
     *
     * @return what was done, a sentence each
     */
    public List<String> settle() {
        return installer.settle();
    }

    /**
     * Fetches and plans; the profile must not exist yet.
     *
     * @return to be closed: it holds what was fetched
     */
    public PreparedInstall prepare(InstallRequest request) {
        if (!request.name().isEmpty()) {
            installer.refuseTaken(newName(request.name()));
        }
        PreparedInstall prepared = preview(request);
        try {
            installer.refuseTaken(prepared.plan().profile());
            return prepared;
        } catch (RuntimeException failure) {
            prepared.close();
            throw failure;
        }
    }

    /** The same for looking only: the profile's name may be taken. */
    public PreparedInstall preview(InstallRequest request) {
        return preview(request, UnaryOperator.identity());
    }

    /** As {@link #prepare}, of a directory that an archive was unpacked into; {@code origin} tells the archive. */
    PreparedInstall prepareUnpacked(InstallRequest request, Source origin) {
        PreparedInstall prepared = preview(
                request,
                unpacked -> new Snapshot(
                        origin,
                        "",
                        unpacked.commit(),
                        unpacked.tree(),
                        unpacked.manifest(),
                        unpacked.problems(),
                        unpacked.trust()));
        try {
            installer.refuseTaken(prepared.plan().profile());
            return prepared;
        } catch (RuntimeException failure) {
            prepared.close();
            throw failure;
        }
    }

    private PreparedInstall preview(InstallRequest request, UnaryOperator<Snapshot> seen) {
        SourceRequest source = request.source();
        SourceAddress address =
                sources.parse(source.text(), new SourceOptions(source.ref(), source.path(), source.allowHttp()));
        if (source.worktree() && address.location() instanceof SourceAddress.Remote remote) {
            throw new UsageFailure(
                    "cannot take `" + remote.url()
                            + "` as it lies: it is not on this machine, expected a local directory"
                            + " with `--worktree`",
                    "leave `--worktree` away");
        }
        return preview(request, address, seen);
    }

    /** As {@link #prepare}, of an address that was read before. */
    PreparedInstall prepare(SourceAddress address, String name) {
        SourceRequest source = new SourceRequest("", "", "", false, true, true);
        return preview(new InstallRequest(source, name, false), address, UnaryOperator.identity());
    }

    private PreparedInstall preview(InstallRequest request, SourceAddress address, UnaryOperator<Snapshot> seen) {
        SourceRequest source = request.source();
        FetchedSnapshot fetched = fetch(
                new FetchRequest(address, layout.store(), layout.fetches(), source.worktree(), source.preReleases()));
        try {
            SourceGuard.Admitted admitted = guard.admit(fetched, asked(request, address, fetched.snapshot()));
            Snapshot snapshot = seen.apply(admitted.snapshot());
            ProgramFit.require("install", snapshot.manifest());
            ProfileName name =
                    newName(request.name().isEmpty() ? snapshot.manifest().name() : request.name());
            InstallPlan plan = InstallPlanner.plan(snapshot, name, new PlanOptions(request.alias(), setVariables));
            return new PreparedInstall(plan, layout.profile(name), fetched, installer, () -> guard.remember(admitted));
        } catch (RuntimeException failure) {
            fetched.close();
            throw failure;
        }
    }

    private static SourceGuard.Asked asked(InstallRequest request, SourceAddress address, Snapshot snapshot) {
        boolean namedBranch = address.wanted() instanceof SourceAddress.Wanted.Named
                && snapshot.refName().startsWith("refs/heads/");
        Wish wish = request.allowRewind() ? Wish.REWIND : wish(address, snapshot);
        return new SourceGuard.Asked(wish, Pin.NONE, request.introduction(), !namedBranch);
    }

    /** A range or branch may be moved back by whoever has the account; a tag or commit that was typed may not. */
    private static Wish wish(SourceAddress address, Snapshot snapshot) {
        return switch (address.wanted()) {
            case SourceAddress.Wanted.Named(String text) ->
                snapshot.refName().isEmpty()
                                || snapshot.refName().equals("refs/tags/" + text)
                                || snapshot.refName().equals(text)
                        ? Wish.NAMED
                        : Wish.FORWARD;
            case SourceAddress.Wanted.Head _, SourceAddress.Wanted.WebPath _ -> Wish.FORWARD;
        };
    }

    private FetchedSnapshot fetch(FetchRequest request) {
        progress.begin("connecting", 0);
        try {
            return fetcher.fetch(request, progress);
        } finally {
            progress.end();
        }
    }

    private static ProfileName newName(String text) {
        return ProfileName.parseNew(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot install as " + bad,
                        "choose a name with `--name`, for example `" + suggestion(text) + "`"));
    }

    private static String suggestion(String text) {
        String near = ProfileName.suggest(text);
        return ProfileName.parseNew(near).find().map(ProfileName::text).orElse("my-agent");
    }
}
