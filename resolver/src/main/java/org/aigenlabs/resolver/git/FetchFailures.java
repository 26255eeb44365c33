package org.aigenlabs.resolver.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.aigenlabs.resolver.GitService;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.RemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** Says in our words what went wrong in JGit or below it; the original stays as the cause. */
final class FetchFailures {
    private static final String NETWORK = "check the URL and the network, then try again";
    /** The JDK's words for an answer that is no TLS record. */
    private static final String NO_TLS = "Unsupported or unrecognized SSL message";

    /** The JDK's words where a server closes while it is being asked. */
    private static final String HUNG_UP = "Error writing to server";

    private static final String NO_SPACE = "no space left";

    private final String what;

    /** @param url of the source, without credentials */
    FetchFailures(String url) {
        this(GitService.UPLOAD_PACK, url);
    }

    /** @param url of the repository, without credentials */
    FetchFailures(GitService service, String url) {
        this.what = "cannot " + service.verb() + " `" + url + "`: ";
    }

    /** The failure for {@code thrown}. */
    Failure of(Throwable thrown) {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof Failure failure) {
                return failure;
            }
        }
        for (Throwable cause : causes(thrown)) {
            @Nullable Failure known = known(cause, thrown);
            if (known != null) {
                return known;
            }
        }
        return new SourceFailure(
                what + "the transfer failed" + words(thrown), thrown, "try again; if it stays, tell its owner");
    }

    private @Nullable Failure known(Throwable cause, Throwable thrown) {
        return switch (cause) {
            case UnknownHostException _ -> new SourceFailure(what + "there is no such host", thrown, NETWORK);
            case InterruptedIOException _ -> new SourceFailure(what + "it did not answer in time", thrown, NETWORK);
            case NoRouteToHostException _, ConnectException _ ->
                new PassingFailure(what + "the host refuses the connection", thrown, NETWORK);
            case SSLException _
            when words(cause).contains(NO_TLS) ->
                new SourceFailure(
                        what + "what answers there does not speak TLS, expected `https`",
                        thrown,
                        "check the port; for a server without TLS write `http://`, and `--allow-http` if it is not this"
                                + " machine");
            case SSLException _ ->
                new SourceFailure(what + "no trusted TLS connection" + words(cause), thrown, NETWORK);
            case SocketException _ -> new PassingFailure(what + "the connection broke", thrown, NETWORK);
            case NoRemoteRepositoryException _ ->
                new SourceFailure(what + "the server has no such repository", thrown, "check the URL");
            case RemoteRepositoryException _ -> refusedByServer(cause, thrown);
            default -> object(cause, thrown);
        };
    }

    private @Nullable Failure object(Throwable cause, Throwable thrown) {
        return switch (cause) {
            case MissingObjectException missing ->
                new InvalidFailure(
                        what + "the repository lacks its object "
                                + missing.getObjectId().name(),
                        thrown,
                        "tell its owner: `git fsck` shows what is missing");
            case CorruptObjectException corrupt ->
                new InvalidFailure(what + "git's own check refuses an object" + words(corrupt), thrown);
            case TooLargeObjectInPackException _ -> new InvalidFailure(what + "a file in it is too large", thrown);
            case PackProtocolException _, EOFException _ ->
                new SourceFailure(what + "the server does not speak git's protocol, or broke off", thrown, NETWORK);
            case FileSystemException file ->
                new EnvironmentFailure("cannot write `" + file.getFile() + "`" + words(file), thrown);
            case IOException e
            when words(e).contains(HUNG_UP) ->
                new PassingFailure(
                        what + "the connection broke",
                        thrown,
                        NETWORK,
                        "a server that wants a certificate hangs up so, too: name yours in `http.sslCert` of git's"
                                + " configuration");
            case IOException e
            when words(e).toLowerCase(Locale.ROOT).contains(NO_SPACE) ->
                new EnvironmentFailure("cannot fetch: the disk is full", thrown);
            case OutOfMemoryError _, StackOverflowError _ ->
                new InvalidFailure(what + "it needs more memory than there is", thrown);
            default -> null;
        };
    }

    /** git tells of a damaged repository only in words. */
    private Failure refusedByServer(Throwable cause, Throwable thrown) {
        return new SourceFailure(what + "the server says" + words(cause), thrown, "check the URL and the ref");
    }

    /** What the exception says, without the URL that JGit puts in front. */
    private static String words(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int url = message.startsWith("http") || message.startsWith("git:") || message.startsWith("file:")
                ? message.indexOf(": ")
                : -1;
        String rest = url < 0 ? message : message.substring(url + 2);
        return rest.isBlank() ? "" : ": " + TreeText.shown(rest.strip());
    }

    private static Set<Throwable> causes(Throwable thrown) {
        Set<Throwable> causes = new LinkedHashSet<>();
        for (Throwable at = thrown; at != null && causes.add(at); at = at.getCause()) {
            // the set is the result
        }
        return causes;
    }
}
