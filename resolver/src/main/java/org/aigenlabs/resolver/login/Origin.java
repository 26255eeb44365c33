package org.aigenlabs.resolver.login;

import java.net.URI;
import java.util.Locale;

/**
 * To whom a login belongs, and to nobody else.
 *
 * @param scheme {@code https} or {@code http}
 * @param host lower case
 * @param port never absent: the scheme's own where none is written
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** That of {@code url}, which has a host. */
    public static Origin of(String url) {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() > 0 ? uri.getPort() : standard(scheme);
        return new Origin(scheme, String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT), port);
    }

    private static int standard(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    /** The host, with its port where that is not the scheme's own. */
    public String hostAndPort() {
        return port == standard(scheme) ? host : host + ":" + port;
    }

    /** Whether what is sent there cannot be read on its way: TLS, or this machine. */
    boolean isPrivate() {
        return scheme.equals("https")
                || host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
