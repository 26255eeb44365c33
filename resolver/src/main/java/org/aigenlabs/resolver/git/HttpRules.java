package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.resolver.login.Logins;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.text.Sanitiser;
import org.jspecify.annotations.Nullable;

/**
 * What an answer over HTTP must look like: smart git from the host that was asked for.
 *
 * <p>JGit would also walk a dumb repository file by file, and follow a redirect to another host.
 */
final class HttpRules {
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final String LOGIN_HINT =
            "check the URL; for a private repository put a token into it: `https://<user>:<token>@<host>/<path>`";

    private final Remote remote;
    private final GitService service;
    private final int mostRedirects;
    private final Logins logins;
    private int redirects;

    HttpRules(Remote remote, GitService service, int mostRedirects, Logins logins) {
        this.remote = remote;
        this.service = service;
        this.mostRedirects = mostRedirects;
        this.logins = logins;
    }

    /** Refuses an answer that no further step could use, before JGit reads it. */
    void check(HttpURLConnection answer) throws IOException {
        int status = answer.getResponseCode();
        if (status == HttpURLConnection.HTTP_OK) {
            checkContent(answer);
            logins.accepted();
        } else if (status >= FIRST_REDIRECT && status < FIRST_ERROR) {
            checkRedirect(answer);
        } else if (status != HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new FetchStopped(refusal(status, answer.getResponseMessage()));
        }
    }

    /** The failure for a status that is no success; {@code words} are the server's. */
    private SourceFailure refusal(int status, @Nullable String words) {
        String what = cannot() + remote.url() + "`: the server answered " + status;
        return switch (status) {
            case HttpURLConnection.HTTP_FORBIDDEN ->
                new SourceFailure(
                        what + ": it may not be " + (service == GitService.UPLOAD_PACK ? "read" : "written") + " with "
                                + (tried().isEmpty() ? "this login, or without one" : tried()),
                        hints());
            case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE ->
                new SourceFailure(
                        what + ": it does not exist, or is private"
                                + (tried().isEmpty() ? "" : ", also for " + tried()),
                        hints());
            default -> {
                String all = what + (words == null || words.isBlank() ? "" : " (" + Sanitiser.line(words) + ")");
                boolean passes = status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
                yield passes ? new PassingFailure(all, "try again later") : new SourceFailure(all, "check the URL");
            }
        };
    }

    /** The failure for a server that asks for a login when there is none left to tell. */
    SourceFailure loginRefused() {
        return tried().isEmpty()
                ? new SourceFailure(
                        cannot() + remote.url() + "`: the server answered 401: it needs a login, or does not exist",
                        hints())
                : new SourceFailure(cannot() + remote.url() + "`: the server does not accept " + tried(), hints());
    }

    private String cannot() {
        return "cannot " + service.verb() + " `";
    }

    private String tried() {
        return String.join(", nor ", logins.tried());
    }

    private String[] hints() {
        String host = logins.origin().host();
        String token = host.equals("github.com") ? "`GITHUB_TOKEN`" : host.equals("gitlab.com") ? "`GITLAB_TOKEN`" : "";
        String others = "let git remember one: `git ls-remote " + remote.url() + "`, or write it into `~/.netrc`";
        return new String[] {LOGIN_HINT, token.isEmpty() ? others : "or set " + token + ", or " + others};
    }

    private void checkContent(HttpURLConnection answer) throws FetchStopped {
        String type = answer.getContentType();
        String own = "application/x-" + service.program();
        if ((own + "-advertisement").equals(type) || (own + "-result").equals(type)) {
            return;
        }
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        String found = plain.startsWith("text/html")
                ? "found a web page"
                : plain.startsWith("text/plain") || plain.isEmpty()
                        ? "found plain files"
                        : "found `" + shown(plain) + "`";
        throw new FetchStopped(new SourceFailure(
                cannot() + remote.url() + "`: " + found + ", expected git's smart HTTP protocol",
                "check the URL: it must be the one that `git clone` takes"));
    }

    private void checkRedirect(HttpURLConnection answer) throws FetchStopped {
        String location = answer.getHeaderField("Location");
        URI from = URI.create(answer.getURL().toString());
        URI to = target(from, location == null ? "" : location);
        if (++redirects > mostRedirects) {
            throw new FetchStopped(
                    new SourceFailure(cannot() + remote.url() + "`: more than " + mostRedirects + " redirects"));
        }
        if (!origin(from).equals(origin(to)) || to.getUserInfo() != null) {
            throw new FetchStopped(new SourceFailure(
                    cannot() + remote.url() + "`: it redirects to `" + shown(origin(to))
                            + "`, expected the same scheme, host and port",
                    "if you trust that address, install from it directly"));
        }
    }

    private URI target(URI from, String location) throws FetchStopped {
        try {
            return from.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw new FetchStopped(
                    new SourceFailure(cannot() + remote.url() + "`: it redirects to something that is no URL", e));
        }
    }

    private static String origin(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort());
    }

    private static String shown(String text) {
        return Sanitiser.line(text);
    }
}
