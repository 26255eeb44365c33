package org.aigenlabs.resolver.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A source as the user wrote it, taken apart; says nothing about whether it exists.
 *
 * @param location where the repository or directory is
 * @param path of the distribution inside it; empty for its top, or unknown while {@code wanted} is a web path
 * @param wanted the ref that was asked for
 */
public record SourceAddress(Location location, String path, Wanted wanted) {
    /** Where a repository or directory is. */
    public sealed interface Location {
        /** The form that is shown and kept in locks; without credentials. */
        String url();
    }

    /**
     * A repository behind a URL.
     *
     * @param host lower case, with its port where the URL names one
     * @param url scheme, host, port and path, without credentials, e.g. {@code https://github.com/u/r}; with SSH also the
     *     user, who is part of the address; {@code USER@HOST:PATH} where the path is relative to that user's home
     * @param credentials what the URL carried
     */
    public record Remote(Scheme scheme, String host, String url, Credentials credentials) implements Location {}

    /**
     * A directory on this machine: a repository, or plain files.
     *
     * @param directory absolute
     * @param url {@code file://} and the path, percent-encoded; read again, it is this directory
     */
    public record Directory(Path directory, String url) implements Location {}

    /** The transports that can be spelled. */
    public enum Scheme {
        HTTPS,
        HTTP,
        GIT,
        SSH,
        FILE
    }

    /** What was asked for behind {@code @}, or by {@code --ref}, or in a host's web URL. */
    public sealed interface Wanted {
        /** Nothing: the remote's HEAD. */
        record Head() implements Wanted {}

        /** A tag, branch, commit, full ref name or range, told apart against what the remote advertises. */
        record Named(String text) implements Wanted {}

        /** What follows {@code /tree/} in a web URL: some leading segments are the ref, the rest is a directory. */
        record WebPath(List<String> segments) implements Wanted {
            /** Copies {@code segments}. */
            public WebPath {
                segments = List.copyOf(segments);
            }
        }
    }
}
