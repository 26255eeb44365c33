package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.UsageFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Takes a distribution from a directory on this machine: what its repository has committed, or files as they lie. */
final class DirectorySources {
    private final FetchRequest request;
    private final Directory directory;
    private final OneFetch fetch;

    DirectorySources(FetchRequest request, Directory directory, OneFetch fetch) {
        this.request = request;
        this.directory = directory;
        this.fetch = fetch;
    }

    FetchedSnapshot fetch() {
        try {
            return switch (LocalPlaces.find(directory.directory())) {
                case LocalPlace.Plain _ -> asItLies(IgnoreRules.NONE);
                case LocalPlace.Repository place when request.worktree() -> checkedOut(place);
                case LocalPlace.Repository place ->
                    place.path().isEmpty() || isTracked(place) ? committed(place) : checkedOut(place);
            };
        } catch (IOException e) {
            throw new FetchFailures(directory.url()).of(e);
        }
    }

    private FetchedSnapshot committed(LocalPlace.Repository place) throws IOException {
        String url = LocalUrls.of(place.top(), place.path(), directory);
        String asked = request.address().path();
        String path = place.path().isEmpty() || asked.isEmpty() ? place.path() + asked : place.path() + "/" + asked;
        return fetch.askHere(url, path, place, (local, scratch, meter) -> {
            Repository view = RepositoryView.create(place, scratch);
            URIish uri = new URIish().setPath(place.top().toString());
            return new WireTransport(local, uri, new LocalWire.ToView(view), meter);
        });
    }

    private FetchedSnapshot checkedOut(LocalPlace.Repository place) throws IOException {
        if (place.top().equals(place.gitDirectory())) {
            throw new UsageFailure(
                    "cannot take the files of `" + directory.url() + "` as they lie: it is a bare repository, "
                            + "expected a checkout",
                    "leave `--worktree` away to take what is committed");
        }
        Path inside =
                place.top().resolve(place.path()).resolve(request.address().path());
        return asItLies(IgnoreRules.between(place.top(), inside));
    }

    private FetchedSnapshot asItLies(IgnoreRules ignored) {
        if (!(request.address().wanted() instanceof Wanted.Head)) {
            throw new UsageFailure(
                    "cannot take a ref of `" + directory.url() + "`: files as they lie have none",
                    "leave the ref away, or name a git repository");
        }
        String path = request.address().path();
        Path inside = directory.directory().resolve(path);
        LocalPlaces.requireDirectory(inside);
        return fetch.take(
                directory.url(),
                path,
                workplace -> WorktreeCommit.write(workplace.repository(), inside, ignored, directory.url()));
    }

    /** Whether the directory is one in the commit of {@code HEAD}; a new one is not. */
    private boolean isTracked(LocalPlace.Repository place) throws IOException {
        try (Staging staging = Staging.create(request.staging());
                Repository view =
                        RepositoryView.create(place, staging.directory().resolve("view.git"));
                RevWalk walk = new RevWalk(view)) {
            @Nullable ObjectId head = view.resolve("HEAD^{commit}");
            if (head == null) {
                return false;
            }
            try (TreeWalk found = TreeWalk.forPath(
                    walk.getObjectReader(), place.path(), walk.parseCommit(head).getTree())) {
                return found != null && found.isSubtree();
            }
        }
    }
}
