package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.Look;
import org.aigenlabs.resolver.SourceLooker;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Tells what the store kept of a source that is not on this machine, in the place of a looker that asks the source. */
public final class StoreLooker implements SourceLooker {
    private final Path store;
    private final SourceLooker atHome;

    /** @param atHome for directories on this machine */
    public StoreLooker(Path store, SourceLooker atHome) {
        this.store = store;
        this.atHome = atHome;
    }

    @Override
    public Look look(Location location, List<Wanted> wanted, FetchProgress progress) {
        GitRuntime.install();
        return switch (location) {
            case Remote remote -> {
                Advertisement kept = kept(remote.url());
                boolean nothing = kept.refs().isEmpty() && kept.head() instanceof Advertisement.Head.None;
                if (nothing && !wanted.stream().allMatch(StoreLooker::isCommit)) {
                    throw new SourceFailure(
                            "cannot look at `" + remote.url() + "` offline: the store does not know its refs",
                            "leave `--offline` away");
                }
                yield new Look.Listed(kept);
            }
            case Directory _ -> atHome.look(location, wanted, progress);
        };
    }

    private static boolean isCommit(Wanted wanted) {
        return wanted instanceof Wanted.Named(String text) && ObjectId.isId(text);
    }

    private Advertisement kept(String url) {
        if (!Files.isDirectory(store)) {
            return new Advertisement(new TreeMap<>(), "", new Advertisement.Head.None());
        }
        try (Repository open = StagingRepository.openStore(store)) {
            return new KeptRefs(store, url).advertisement(open);
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read the store `" + store + "`", e);
        }
    }
}
