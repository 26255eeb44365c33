package org.aigenlabs.resolver.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;

/**
 * What stands between {@code ://} and the path of a URL.
 *
 * @param login what stood before {@code @}, decoded
 * @param host the host
 * @param port behind the host; 0 if none is written, or the scheme's own
 */
record Authority(Credentials login, HostName host, int port) {
    private static final String LOGIN_HINT =
            "in a user name or password, write `/` as `%2F`, `@` as `%40` and `#` as `%23`";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    /** Reads {@code written}; {@code source} is the whole text, for messages. */
    static Authority parse(Scheme scheme, String written, String source) {
        int at = written.lastIndexOf('@');
        Credentials login = at < 0 ? Credentials.NONE : login(written.substring(0, at), source);
        String rest = written.substring(at + 1);
        // the colons of an IPv6 address are within brackets
        int colon = rest.indexOf(':', Math.max(0, rest.indexOf(']')));
        int port = colon < 0 ? 0 : port(rest.substring(colon + 1), source);
        HostName host = host(colon < 0 ? rest : rest.substring(0, colon), source);
        return new Authority(login, host, port == defaultPort(scheme) ? 0 : port);
    }

    /** Reads a host; {@code source} is the whole text, for messages. */
    static HostName host(String written, String source) {
        if (written.isEmpty()) {
            throw Refusal.of(source, "it names no host", "one, as in `https://github.com/USER/REPOSITORY`");
        }
        return HostName.find(written)
                .orElseThrow(() -> Refusal.of(
                        source,
                        "its host is neither a name nor an address",
                        "one such as `example.com`, `127.0.0.1` or `[::1]`",
                        Refusal.directoryHint(source)));
    }

    private static int port(String written, String source) {
        int port = PORT.matcher(written).matches() ? Integer.parseInt(written) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            String found = "what follows the host's `:` is no port";
            String expected = "a number up to " + HIGHEST_PORT;
            throw source.indexOf('@') < 0
                    ? Refusal.of(source, found, expected)
                    : Refusal.of(source, found, expected, LOGIN_HINT);
        }
        return port;
    }

    private static Credentials login(String written, String source) {
        int colon = written.indexOf(':');
        String user = decoded(colon < 0 ? written : written.substring(0, colon), source);
        String password = colon < 0 ? "" : decoded(written.substring(colon + 1), source);
        if (written.indexOf('@') >= 0) {
            throw Refusal.of(
                    source, "it has more than one `@` before its path", "`%40` inside a user name or password");
        }
        if (user.startsWith("-")) {
            throw Refusal.of(source, "its user name begins with `-`", "a user name");
        }
        if (Forge.of(user) != Forge.UNKNOWN) {
            throw Refusal.of(source, "its user name is the name of another host", "one host, the one to connect to");
        }
        return user.isEmpty() && password.isEmpty() ? Credentials.NONE : new Credentials(user, password);
    }

    private static String decoded(String text, String source) {
        return Percent.decode(text)
                .orThrow(bad -> Refusal.of(source, "its user name or password holds " + bad.found(), bad.expected()));
    }

    private static int defaultPort(Scheme scheme) {
        return switch (scheme) {
            case HTTPS -> 443;
            case HTTP -> 80;
            case GIT -> 9418;
            case SSH -> 22;
            case FILE -> 0;
        };
    }

    /** The host with its port, if that is not the scheme's own. */
    String hostAndPort() {
        return port == 0 ? host.text() : host.text() + ":" + port;
    }

    /** The host's public service, if it is one we know; on another port it is some other server. */
    Forge forge() {
        return port == 0 ? Forge.of(host.text()) : Forge.UNKNOWN;
    }

    /** The same without the {@code www.} that the known services' web pages answer to. */
    Authority withoutWww() {
        Optional<HostName> bare = Optional.of(host.text())
                .filter(text -> text.startsWith("www."))
                .map(text -> text.substring("www.".length()))
                .filter(text -> port == 0 && Forge.of(text) != Forge.UNKNOWN)
                .map(HostName::new);
        return bare.map(name -> new Authority(login, name, port)).orElse(this);
    }
}
