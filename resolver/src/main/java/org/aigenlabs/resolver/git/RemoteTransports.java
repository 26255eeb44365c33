package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Opens JGit's transports for the schemes we allow, each over streams of ours. */
final class RemoteTransports {
    private RemoteTransports() {}

    /** @throws SourceFailure for a scheme that is spelled but not spoken yet */
    static void refuseUnsupported(Remote remote) {
        switch (remote.scheme()) {
            case SSH ->
                throw new SourceFailure(
                        "cannot fetch `" + remote.url() + "`: SSH is not supported yet, expected an https URL",
                        "try `" + overHttps(remote) + "`");
            case FILE ->
                throw new SourceFailure("cannot fetch `" + remote.url() + "`: expected a directory on this machine");
            case HTTPS, HTTP, GIT -> {
                // spoken
            }
        }
    }

    private static String overHttps(Remote remote) {
        String host = remote.host().replaceFirst(":\\d+$", "");
        int at = remote.url().indexOf(remote.host());
        String path = at < 0 ? "" : remote.url().substring(at + remote.host().length());
        return "https://" + host + path.replaceFirst("^:", "/").replaceFirst("\\.git$", "");
    }

    /** Opens {@code remote} for {@code local}. */
    static Transport open(Remote remote, Repository local, FetchMeter meter) throws IOException {
        URIish uri = uri(remote);
        int patience = Math.toIntExact(meter.limits().patience().toMillis());
        return switch (remote.scheme()) {
            case GIT -> new WireTransport(local, uri, () -> TcpWire.connect(uri, patience), meter);
            case HTTP, HTTPS -> http(remote, uri, local, meter);
            case SSH, FILE -> throw new IllegalArgumentException("not spoken: " + remote.scheme());
        };
    }

    private static Transport http(Remote remote, URIish uri, Repository local, FetchMeter meter) throws IOException {
        TransportHttp transport = (TransportHttp) Transport.open(local, uri);
        HttpRules rules = new HttpRules(remote, meter.limits().redirects());
        transport.setHttpConnectionFactory(new Factory(rules, meter));
        transport.setCredentialsProvider(new PinnedCredentials(uri, remote.credentials(), rules));
        return transport;
    }

    private static URIish uri(Remote remote) {
        try {
            return new URIish(remote.url());
        } catch (URISyntaxException e) {
            throw new SourceFailure("cannot fetch `" + remote.url() + "`: it is no URL", e);
        }
    }

    /** Makes metered connections. */
    private record Factory(HttpRules rules, FetchMeter meter) implements HttpConnectionFactory {
        @Override
        public HttpConnection create(URL url) throws IOException {
            return create(url, Proxy.NO_PROXY);
        }

        @Override
        public HttpConnection create(URL url, @Nullable Proxy proxy) throws IOException {
            return new MeteredHttpConnection(url, proxy == null ? Proxy.NO_PROXY : proxy, rules, meter);
        }
    }
}
