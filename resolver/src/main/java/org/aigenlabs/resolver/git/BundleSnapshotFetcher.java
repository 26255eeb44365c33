package org.aigenlabs.resolver.git;

import java.nio.file.Path;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SnapshotFetcher;

/** Takes what a source gave once out of a git bundle, under the source's name, and touches no network. */
public final class BundleSnapshotFetcher implements SnapshotFetcher {
    private final FetchLimits limits;
    private final Path bundle;

    /** @param bundle as {@link OfflineBundle} writes it */
    public BundleSnapshotFetcher(FetchLimits limits, Path bundle) {
        this.limits = limits;
        this.bundle = bundle;
    }

    @Override
    public FetchedSnapshot fetch(FetchRequest request, FetchProgress progress) {
        GitRuntime.install();
        return new OneFetch(request, progress, limits)
                .unpack(
                        request.address().location().url(),
                        request.address().path(),
                        (local, _, meter) -> new BundleTransport(local, bundle, meter));
    }
}
