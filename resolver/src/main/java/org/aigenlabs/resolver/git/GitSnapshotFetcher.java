package org.aigenlabs.resolver.git;

import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Remote;

/** Fetches with JGit in this process, under limits, into a staging directory that never outlives a failure. */
public final class GitSnapshotFetcher implements SnapshotFetcher {
    private final FetchLimits limits;
    private final Surroundings surroundings;
    private final Retries retries;
    private final Reach reach;

    /** A fetcher for the user and machine of {@code surroundings}. */
    public GitSnapshotFetcher(FetchLimits limits, Surroundings surroundings, Reach reach) {
        this(limits, surroundings, reach, Retries.STANDARD);
    }

    GitSnapshotFetcher(FetchLimits limits, Surroundings surroundings, Reach reach, Retries retries) {
        this.reach = reach;
        this.limits = limits;
        this.surroundings = surroundings;
        this.retries = retries;
    }

    @Override
    public FetchedSnapshot fetch(FetchRequest request, FetchProgress progress) {
        GitRuntime.install();
        return retries.of(progress, () -> once(request, progress));
    }

    private FetchedSnapshot once(FetchRequest request, FetchProgress progress) {
        OneFetch fetch = new OneFetch(request, progress, limits);
        return switch (request.address().location()) {
            case Remote remote -> {
                RemoteTransports.refuseUnsupported(remote);
                String path = request.address().path();
                yield switch (reach) {
                    case NETWORK ->
                        fetch.ask(
                                remote.url(),
                                path,
                                (local, _, meter) -> RemoteTransports.open(remote, local, surroundings, meter));
                    case STORE -> fetch.recall(remote.url(), path);
                };
            }
            case Directory directory -> new DirectorySources(request, directory, fetch).fetch();
        };
    }
}
