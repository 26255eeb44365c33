package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.aigenlabs.resolver.Surroundings;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The way to a host over HTTP: through the user's proxy, with the user's files for TLS, metered and under our rules. */
final class HttpWay implements HttpConnectionFactory {
    private static final String SECURE = "https:";

    private final ProxyChoice proxy;
    private final @Nullable Authenticator forProxy;
    private final @Nullable SSLSocketFactory sockets;
    private final HttpRules rules;
    private final FetchMeter meter;

    HttpWay(String url, UserGitConfig git, Surroundings surroundings, HttpRules rules, FetchMeter meter) {
        this.proxy = ProxyChoice.of(url, git, surroundings);
        this.forProxy = proxy.answering();
        // reading a list of authorities takes long, and no redirect leads from another scheme to this one
        this.sockets = url.toLowerCase(Locale.ROOT).startsWith(SECURE)
                ? TlsFiles.of(url, git, surroundings).sockets(new PausedQuestions(surroundings.questions(), meter))
                : null;
        this.rules = rules;
        this.meter = meter;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        HttpURLConnection request = (HttpURLConnection) url.openConnection(proxy.proxy());
        if (forProxy != null) {
            request.setAuthenticator(forProxy);
        }
        if (sockets != null && request instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets);
        }
        return new MeteredHttpConnection(request, rules, meter);
    }

    /** JGit's idea of a proxy comes from Java's settings: the user's are git's. */
    @Override
    public HttpConnection create(URL url, @Nullable Proxy ignored) throws IOException {
        return create(url);
    }
}
