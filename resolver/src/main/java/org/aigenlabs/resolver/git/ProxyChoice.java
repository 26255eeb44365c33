package org.aigenlabs.resolver.git;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The proxy for a URL, as git finds it: {@code http.proxy}, else the variables that curl knows.
 *
 * @param login of the proxy, {@code user:password}; empty if none
 */
record ProxyChoice(Proxy proxy, String login) {
    private static final ProxyChoice NONE = new ProxyChoice(Proxy.NO_PROXY, "");
    /** The JDK sends no password through a tunnel unless this is empty. */
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private static final int CURLS_PORT = 1080;

    /** Chooses the one for {@code url}. */
    static ProxyChoice of(String url, UserGitConfig git, Surroundings surroundings) {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String configured = git.http("proxy", url);
        String text = configured.isEmpty() ? variable(uri.getScheme(), surroundings) : configured;
        if (text.isEmpty() || isExcepted(host, first(surroundings, "no_proxy", "NO_PROXY"))) {
            return NONE;
        }
        return parse(text.contains("://") ? text : "http://" + text);
    }

    private static String variable(String scheme, Surroundings surroundings) {
        // curl does not read HTTP_PROXY: a web server sets it from what a stranger sends
        return "https".equalsIgnoreCase(scheme)
                ? first(surroundings, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : first(surroundings, "http_proxy", "all_proxy", "ALL_PROXY");
    }

    private static String first(Surroundings surroundings, String... names) {
        return Stream.of(names)
                .map(surroundings::variable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isExcepted(String host, String list) {
        String bare = host.replaceAll("[\\[\\]]", "");
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(entry -> entry.replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || bare.equals(entry) || bare.endsWith("." + entry));
    }

    private static ProxyChoice parse(String text) {
        try {
            URI uri = URI.create(text);
            int port = uri.getPort() > 0 ? uri.getPort() : CURLS_PORT;
            InetSocketAddress address = InetSocketAddress.createUnresolved(uri.getHost(), port);
            String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http" ->
                    new ProxyChoice(
                            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHostString(), port)), login);
                case "socks5", "socks5h", "socks4", "socks4a", "socks" ->
                    new ProxyChoice(
                            new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(address.getHostString(), port)), login);
                default -> throw bad("its scheme is not supported");
            };
        } catch (IllegalArgumentException e) {
            throw bad("it is no URL");
        }
    }

    private static EnvironmentFailure bad(String found) {
        return new EnvironmentFailure("cannot use the proxy of `http.proxy` or `*_PROXY`: " + found
                + ", expected `http://HOST:PORT` or `socks5://HOST:PORT`");
    }

    /** Who answers the proxy, and nobody else, with its login; null if it has none. */
    @Nullable
    Authenticator answering() {
        if (login.isEmpty()) {
            return null;
        }
        System.setProperty(TUNNEL_SCHEMES, "");
        int colon = login.indexOf(':');
        String user = decoded(colon < 0 ? login : login.substring(0, colon));
        char[] password = decoded(colon < 0 ? "" : login.substring(colon + 1)).toCharArray();
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY ? new PasswordAuthentication(user, password) : null;
            }
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never the login. */
    @Override
    public String toString() {
        return "proxy " + proxy;
    }
}
