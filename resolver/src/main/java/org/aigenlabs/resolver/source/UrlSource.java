package org.aigenlabs.resolver.source;

import java.util.Locale;
import java.util.Optional;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;

/** Reads URLs of repositories behind a network, and of the web pages that hosts show for them. */
final class UrlSource {
    private static final String SEPARATOR = "://";

    private UrlSource() {}

    /** The scheme of {@code text}, which has one; all but five are refused, whatever a git library knows. */
    static Scheme scheme(String text) {
        String name = text.substring(0, text.indexOf(SEPARATOR)).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "https" -> Scheme.HTTPS;
            case "http" -> Scheme.HTTP;
            case "git" -> Scheme.GIT;
            case "ssh", "git+ssh", "ssh+git" -> Scheme.SSH;
            case "file" -> Scheme.FILE;
            default ->
                throw Refusal.of(
                        text,
                        "the scheme `" + name + "` is not supported",
                        "`https`, `http`, `ssh`, `git` or `file`",
                        "write `https://HOST/PATH`");
        };
    }

    /**
     * Reads a URL.
     *
     * @param url with a scheme
     * @param source as the user wrote it, for messages
     */
    static Reading read(String url, String source, boolean allowHttp) {
        Scheme scheme = scheme(url);
        String rest = url.substring(url.indexOf(SEPARATOR) + SEPARATOR.length());
        int end = endOfAuthority(rest);
        Authority authority =
                Authority.parse(scheme, rest.substring(0, end), source).withoutWww();
        checkTransport(scheme, authority, source, allowHttp);
        String tail = rest.substring(end);
        refuseSplitLogin(authority, tail, source);
        Optional<WebPage> page = isWeb(scheme) ? WebPage.find(authority.forge(), tail, source) : Optional.empty();
        if (page.isPresent()) {
            Remote remote = remote(scheme, authority, page.get().repository(), source);
            return new Reading(remote, page.get().wanted(), page.get().path());
        }
        return repository(scheme, authority, tail, source);
    }

    private static Reading repository(Scheme scheme, Authority authority, String tail, String source) {
        Suffixes parts = Suffixes.ofUrl(withoutQuery(authority.forge(), tail, source));
        Remote remote = remote(scheme, authority, parts.location(), source);
        return new Reading(remote, AskedRef.read(parts.ref()), SubPath.read(parts.path()));
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isWeb(Scheme scheme) {
        return scheme == Scheme.HTTPS || scheme == Scheme.HTTP;
    }

    private static Remote remote(Scheme scheme, Authority authority, String written, String source) {
        String path = RepositoryPath.read(authority.forge(), written, source);
        // with SSH the user is part of the address: another one is another account, and no secret
        boolean account = scheme == Scheme.SSH && !authority.login().user().isEmpty();
        String user = account ? authority.login().user() + "@" : "";
        String url = scheme.name().toLowerCase(Locale.ROOT) + SEPARATOR + user + authority.hostAndPort() + "/" + path;
        boolean accountOnly = account && authority.login().password().isEmpty();
        Credentials credentials = accountOnly ? Credentials.NONE : authority.login();
        return new Remote(scheme, authority.hostAndPort(), url, credentials);
    }

    private static void checkTransport(Scheme scheme, Authority authority, String source, boolean allowHttp) {
        if (scheme == Scheme.HTTP && !allowHttp && !authority.host().isLoopback()) {
            throw Refusal.of(
                    source,
                    "`http` can be read and changed on its way",
                    "`https`, or a host that is this machine",
                    "write `https://` in front",
                    "add `--allow-http` if you trust the network");
        }
        if (scheme == Scheme.GIT && !authority.login().isNone()) {
            throw Refusal.of(source, "it has a login, which `git://` cannot use", "`https://` or `ssh://`");
        }
        if (scheme == Scheme.SSH) {
            ScpSource.checkUser(authority.login().user(), source);
        }
    }

    /**
     * The tail without a query or fragment before the ref. The known services' pages have them ({@code ?tab=readme}),
     * and they say nothing about the repository; elsewhere they could be part of its address, or a token.
     */
    private static String withoutQuery(Forge forge, String tail, String source) {
        int query = 0;
        while (query < tail.length() && "?#".indexOf(tail.charAt(query)) < 0) {
            query++;
        }
        boolean none = query == tail.length()
                || !Suffixes.ofUrl(tail.substring(0, query)).ref().isEmpty();
        if (none) {
            return tail;
        }
        String dropped = tail.substring(query);
        if (forge == Forge.UNKNOWN || dropped.indexOf('@') >= 0 || dropped.contains("//")) {
            throw Refusal.of(source, "it has a query or a fragment", "the plain address of a repository");
        }
        return tail.substring(0, query);
    }

    /**
     * {@code https://user:12/34@example.com/r} has its password's slash where the path begins: show nothing of it. Only
     * where a login is written, or the host is an odd one, for a branch can look like a host too.
     */
    private static void refuseSplitLogin(Authority authority, String tail, String source) {
        boolean odd =
                authority.host().text().indexOf('.') < 0 && !authority.host().isLoopback();
        boolean login = !authority.login().isNone();
        if ((odd || login) && secondHost(tail)) {
            throw Refusal.of(source, "an `@` in it stands before what looks like a host", "`%2F` for `/` in a login");
        }
    }

    private static boolean secondHost(String tail) {
        for (int at = tail.indexOf('@'); at >= 0; at = tail.indexOf('@', at + 1)) {
            int slash = tail.indexOf('/', at);
            if (slash > 0 && HostName.looksLikeHost(tail.substring(at + 1, slash))) {
                return true;
            }
        }
        return false;
    }
}
