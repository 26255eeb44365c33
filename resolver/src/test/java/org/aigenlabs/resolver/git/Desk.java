package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.Traffic;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.ObjectId;

/** Someone who fetches: a root directory that is still empty, and requests with little to say. */
final class Desk {
    private final Path root;
    private final FetchLimits limits;
    private final FetchProgress progress;
    private final Surroundings surroundings;
    private Reach reach = Reach.NETWORK;
    private final AtomicLong received = new AtomicLong();

    Desk(Path directory) {
        this(directory, FetchLimits.DEFAULT);
    }

    Desk(Path directory, FetchLimits limits) {
        this(directory, limits, FetchProgress.SILENT);
    }

    Desk(Path directory, FetchLimits limits, FetchProgress progress) {
        this(directory, limits, progress, Surroundings.none(directory.resolve("home")));
    }

    Desk(Path directory, Surroundings surroundings) {
        this(directory, FetchLimits.DEFAULT, FetchProgress.SILENT, surroundings);
    }

    Desk(Path directory, FetchLimits limits, FetchProgress progress, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.root = directory.resolve("root");
        this.limits = limits;
        this.progress = progress;
    }

    /** The same, from now on without a network. */
    Desk offline() {
        reach = Reach.STORE;
        return this;
    }

    Path store() {
        return root.resolve("store.git");
    }

    static Location directory(Path path) {
        return new Directory(path, "file://" + path);
    }

    static Location remote(String url) {
        return remote(url, Credentials.NONE);
    }

    static Location remote(String url, Credentials credentials) {
        URI uri = URI.create(url);
        Scheme scheme = Scheme.valueOf(uri.getScheme().toUpperCase(Locale.ROOT));
        return new Remote(scheme, uri.getAuthority(), url, credentials);
    }

    static Wanted ref(String text) {
        return text.isEmpty() ? new Wanted.Head() : new Wanted.Named(text);
    }

    FetchedSnapshot fetch(Location location, String path, String ref) {
        return fetch(new SourceAddress(location, path, ref(ref)), false);
    }

    FetchedSnapshot fetch(Location location) {
        return fetch(location, "", "");
    }

    /** Fetches the tip for whom {@code installed} is installed. */
    FetchedSnapshot update(Location location, ObjectId installed) {
        FetchRequest request = new FetchRequest(
                new SourceAddress(location, "", ref("")),
                store(),
                root.resolve("staging"),
                false,
                false,
                new GitId(installed.name()));
        return fetcher().fetch(request, counting());
    }

    /** Bytes that came in for {@link #update}. */
    long received() {
        return received.get();
    }

    private FetchProgress counting() {
        return new FetchProgress() {
            @Override
            public void begin(String stage, long total) {
                progress.begin(stage, total);
            }

            @Override
            public void advance(long done) {
                progress.advance(done);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }

            @Override
            public void moved(Traffic traffic) {
                received.addAndGet(traffic.bytes());
            }
        };
    }

    private GitSnapshotFetcher fetcher() {
        return new GitSnapshotFetcher(limits, surroundings, reach, new Retries(2, Duration.ZERO));
    }

    FetchedSnapshot fetch(SourceAddress address, boolean worktree) {
        FetchRequest request = new FetchRequest(address, store(), root.resolve("staging"), worktree, false);
        return fetcher().fetch(request, progress);
    }

    /** Fetches what cannot be fetched, and looks that nothing is left behind. */
    <F extends Failure> F refused(Class<F> family, Location location, String path, String ref) {
        return refused(family, new SourceAddress(location, path, ref(ref)), false);
    }

    <F extends Failure> F refused(Class<F> family, Location location) {
        return refused(family, location, "", "");
    }

    <F extends Failure> F refused(Class<F> family, SourceAddress address, boolean worktree) {
        Map<String, String> before = listing();
        F failure = catchThrowableOfType(family, () -> fetch(address, worktree).close());
        assertThat(failure).isNotNull();
        assertThat(listing()).isEqualTo(before);
        return failure;
    }

    /** Every path below the root's parent with its size. */
    private Map<String, String> listing() {
        Map<String, String> listing = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                paths.forEach(path -> listing.put(root.relativize(path).toString(), size(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return listing;
    }

    private static String size(Path path) {
        try {
            return Files.isDirectory(path) ? "directory" : String.valueOf(Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids(Failure failure) {
        return failure.problems().stream().map(Problem::id).distinct().toList();
    }

    /** Path to mode and content. */
    static Map<String, String> contents(Snapshot snapshot) {
        Map<String, String> contents = new TreeMap<>();
        for (TreeFile file : snapshot.tree().files().values()) {
            String text = new String(snapshot.tree().read(file), StandardCharsets.UTF_8);
            contents.put(file.path().text(), file.mode().octal() + " " + text);
        }
        return contents;
    }
}
