package org.aigenlabs.cli.operation;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;

/** The command that makes a repository which is not there yet, by the tool of its host. Pure. */
final class NewRepository {
    private NewRepository() {}

    /** For people, as hints; empty where no tool is known. */
    static List<String> commands(Location location) {
        return switch (location) {
            case Directory _ -> List.of();
            case Remote remote -> commands(remote);
        };
    }

    private static List<String> commands(Remote remote) {
        String path = path(remote.url());
        String host = remote.host().toLowerCase(Locale.ROOT);
        String begin = "if it does not exist yet: `";
        if (host.equals("github.com")) {
            return List.of(begin + "gh repo create " + path + " --public`");
        }
        if (host.equals("gitlab.com")) {
            return List.of(begin + "glab repo create " + path + " --public`");
        }
        if (host.equals("codeberg.org")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return List.of(begin + "tea repo create --name " + name + "`");
        }
        if (remote.scheme() == Scheme.SSH) {
            String at = remote.url().replaceFirst("^ssh://", "").replaceFirst("[:/].*$", "");
            return List.of(begin + "ssh " + at + " git init --bare " + full(remote.url()) + "`");
        }
        return List.of("if it does not exist yet, make it on its host first");
    }

    private static String path(String url) {
        return full(url).replaceFirst("^/", "").replaceFirst("\\.git$", "");
    }

    private static String full(String url) {
        return url.startsWith("ssh://") || url.startsWith("http")
                ? url.replaceFirst("^[a-z]+://[^/]+", "")
                : url.replaceFirst("^[^:]*:", "");
    }
}
