package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** The transports to one repository, for both directions. */
final class PublishWay {
    private final Location location;
    private final Surroundings surroundings;

    PublishWay(Location location, Surroundings surroundings) {
        this.location = location;
        this.surroundings = surroundings;
    }

    /** Without credentials. */
    String url() {
        return location.url();
    }

    /** To take objects out; {@code scratch} does not exist yet. */
    Transport fetching(Repository local, Path scratch, FetchMeter meter) throws IOException {
        return switch (location) {
            case Remote remote -> RemoteTransports.open(speakable(remote), local, surroundings, meter);
            case Directory directory -> {
                LocalPlace.Repository place = bare(directory);
                Repository view = RepositoryView.create(place, scratch);
                yield new WireTransport(local, uri(place), new LocalWire.ToView(view), meter);
            }
        };
    }

    /** To put objects in. */
    Transport pushing(Repository local, FetchMeter meter) throws IOException {
        return switch (location) {
            case Remote remote ->
                RemoteTransports.open(GitService.RECEIVE_PACK, speakable(remote), local, surroundings, meter);
            case Directory directory -> {
                LocalPlace.Repository place = bare(directory);
                yield new WireTransport(local, uri(place), new LocalReceive.To(place.gitDirectory()), meter);
            }
        };
    }

    private static URIish uri(LocalPlace.Repository place) {
        return new URIish().setPath(place.top().toString());
    }

    private static Remote speakable(Remote remote) {
        RemoteTransports.refuseUnsupported(remote);
        if (remote.scheme() == Scheme.GIT) {
            throw new UsageFailure(
                    "cannot push to `" + remote.url()
                            + "`: git's own protocol only gives out, expected `https` or `ssh`",
                    "use the address that `git push` takes");
        }
        return remote;
    }

    private static LocalPlace.Repository bare(Directory directory) {
        return switch (LocalPlaces.find(directory.directory())) {
            case LocalPlace.Repository place when place.top().equals(place.gitDirectory()) -> place;
            case LocalPlace.Repository place ->
                throw new UsageFailure(
                        "cannot push to `" + directory.directory() + "`: `" + place.top()
                                + "` has its files checked out, expected a bare repository",
                        "make one beside it: `git clone --bare " + place.top() + " " + place.top() + ".git`");
            case LocalPlace.Plain _ ->
                throw new SourceFailure(
                        "cannot push to `" + directory.directory() + "`: it is no git repository, expected a bare one",
                        "make one: `git init --bare " + directory.directory() + "`");
        };
    }
}
