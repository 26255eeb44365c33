package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.Look;
import org.aigenlabs.resolver.SourceLooker;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/** Reads one advertisement with JGit, under the limits of a fetch; what it needs to talk is in memory. */
public final class GitSourceLooker implements SourceLooker {
    private final FetchLimits limits;
    private final Surroundings surroundings;
    private final Retries retries;

    /** A looker for the user and machine of {@code surroundings}. */
    public GitSourceLooker(FetchLimits limits, Surroundings surroundings) {
        this(limits, surroundings, Retries.STANDARD);
    }

    GitSourceLooker(FetchLimits limits, Surroundings surroundings, Retries retries) {
        this.limits = limits;
        this.surroundings = surroundings;
        this.retries = retries;
    }

    @Override
    public Look look(Location location, List<Wanted> wanted, FetchProgress progress) {
        GitRuntime.install();
        return switch (location) {
            case Remote remote -> {
                RemoteTransports.refuseUnsupported(remote);
                yield new Look.Listed(retries.of(progress, () -> ask(remote, prefixes(wanted), progress)));
            }
            case Directory directory -> atHome(directory);
        };
    }

    private static String[] prefixes(List<Wanted> wanted) {
        TreeSet<String> all = new TreeSet<>();
        wanted.forEach(each -> all.addAll(List.of(Advertisements.prefixes(each))));
        return all.toArray(String[]::new);
    }

    private Advertisement ask(Remote remote, String[] prefixes, FetchProgress progress) {
        FetchMeter meter = new FetchMeter(limits, System::nanoTime);
        String url = remote.url();
        try (Repository nothing = new InMemoryRepository(new DfsRepositoryDescription("look"));
                Watchdog _ = new Watchdog(meter, progress);
                Transport transport = RemoteTransports.open(remote, nothing, surroundings, meter)) {
            transport.setTimeout(Math.toIntExact(limits.patience().toSeconds()));
            return StoppableCall.run(meter, () -> {
                try (FetchConnection connection = transport.openFetch(List.of(), prefixes)) {
                    return Advertisements.read(connection.getRefsMap(), limits.refs(), url);
                }
            });
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // JGit throws anything at what a hostile server sends
            if (progress.isCancelled()) {
                throw new EnvironmentFailure("cannot look at `" + url + "`: interrupted", e);
            }
            @Nullable FetchStopped stopped = meter.stopped();
            throw stopped == null ? new FetchFailures(url).of(e) : stopped.failure();
        } finally {
            progress.moved(meter.traffic());
        }
    }

    /** A repository on this machine: its refs are read through a view of it, as when it is fetched. */
    private Look atHome(Directory directory) {
        try {
            return switch (LocalPlaces.find(directory.directory())) {
                case LocalPlace.Plain _ -> new Look.Unlisted();
                case LocalPlace.Repository place -> new Look.Listed(read(place, directory.url()));
            };
        } catch (IOException e) {
            throw new FetchFailures(directory.url()).of(e);
        }
    }

    private Advertisement read(LocalPlace.Repository place, String url) throws IOException {
        Path temporary = Files.createTempDirectory("aigenlabs-look-");
        try (Repository view = RepositoryView.create(place, temporary.resolve("view.git"))) {
            Map<String, Ref> refs = new TreeMap<>();
            for (Ref ref : view.getRefDatabase().getRefs()) {
                boolean named = ref.getName().startsWith(Constants.R_REFS);
                if (named) {
                    refs.put(ref.getName(), view.getRefDatabase().peel(ref));
                }
            }
            @Nullable Ref head = view.exactRef(Constants.HEAD);
            if (head != null) {
                refs.put(Constants.HEAD, head);
            }
            return Advertisements.read(refs, limits.refs(), url);
        } finally {
            Directories.delete(temporary);
        }
    }
}
