package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.net.URISyntaxException;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.login.Logins;
import org.aigenlabs.resolver.login.Origin;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.ssh.SshTarget;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** Opens JGit's transports for the schemes we allow, each over streams of ours. */
final class RemoteTransports {
    private RemoteTransports() {}

    /** @throws SourceFailure for a scheme that is spelled but not spoken yet */
    static void refuseUnsupported(Remote remote) {
        switch (remote.scheme()) {
            case FILE ->
                throw new SourceFailure("cannot fetch `" + remote.url() + "`: expected a directory on this machine");
            case HTTPS, HTTP, GIT, SSH -> {
                // spoken
            }
        }
    }

    /** Opens {@code written}, or what the user's git takes in its place, for {@code local}. */
    static Transport open(Remote written, Repository local, Surroundings surroundings, FetchMeter meter)
            throws IOException {
        return open(GitService.UPLOAD_PACK, written, local, surroundings, meter);
    }

    /** The same for another service than that which gives objects out. */
    static Transport open(
            GitService service, Remote written, Repository local, Surroundings surroundings, FetchMeter meter)
            throws IOException {
        UserGitConfig git = UserGitConfig.read(surroundings);
        Remote remote = Rewriting.effective(written, git);
        int patience = Math.toIntExact(meter.limits().patience().toMillis());
        return switch (remote.scheme()) {
            case GIT -> {
                URIish uri = uri(remote);
                yield new WireTransport(local, uri, _ -> TcpWire.connect(uri, patience), meter);
            }
            case HTTP, HTTPS -> http(remote, surroundings, git, new Place(local, meter, service));
            case SSH -> ssh(remote, surroundings, new Place(local, meter, service));
            case FILE -> throw new IllegalArgumentException("not spoken: " + remote.scheme());
        };
    }

    private static Transport ssh(Remote remote, Surroundings surroundings, Place place) throws IOException {
        FetchMeter meter = place.meter();
        Surroundings paused = surroundings.asking(new PausedQuestions(surroundings.questions(), meter));
        SshTarget target = SshTarget.of(remote);
        URIish uri = new URIish().setScheme("ssh").setHost(target.host()).setPath(target.path());
        return new WireTransport(place.local(), uri, SshWire.opener(target, paused, meter), meter);
    }

    private static Transport http(Remote remote, Surroundings surroundings, UserGitConfig git, Place place)
            throws IOException {
        URIish uri = uri(remote);
        FetchMeter meter = place.meter();
        TransportHttp transport = (TransportHttp) Transport.open(place.local(), uri);
        Logins logins = Logins.of(Origin.of(remote.url()), remote.credentials(), surroundings);
        HttpRules rules = new HttpRules(remote, place.service(), meter.limits().redirects(), logins);
        transport.setHttpConnectionFactory(new HttpWay(remote.url(), git, surroundings, rules, meter));
        transport.setCredentialsProvider(new PinnedCredentials(logins, rules, meter));
        return transport;
    }

    /** Where a fetch goes, what it is measured by, and who answers. */
    private record Place(Repository local, FetchMeter meter, GitService service) {}

    private static URIish uri(Remote remote) {
        try {
            return new URIish(remote.url());
        } catch (URISyntaxException e) {
            throw new SourceFailure("cannot fetch `" + remote.url() + "`: it is no URL", e);
        }
    }
}
