package org.aigenlabs.resolver.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;

/**
 * What the address of a host's web page says: {@code /tree/main/skills} on GitHub, {@code /-/tree/…} on GitLab,
 * {@code /src/branch/…} on Codeberg and other Gitea and Forgejo hosts, {@code /src/…} on Bitbucket, and their pages of
 * tags and commits.
 *
 * @param repository the path that names the repository, as written
 * @param path of the directory, where the address tells it from the ref; else empty
 */
record WebPage(String repository, Wanted wanted, String path) {
    private static final String MANIFEST = "distribution.yaml";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,40}");

    /** Reads what follows the host in a URL; nothing if it is no page of a kind we know. */
    static Optional<WebPage> find(Forge forge, String tail, String source) {
        String path = tail.replaceFirst("[?#].*", "");
        String query = tail.substring(path.length()).replaceFirst("#.*", "");
        return WebParts.find(forge, path, source)
                .flatMap(parts -> new Reader(parts, kind(query), source).read())
                .map(page -> page.checked(source));
    }

    /** GitLab says in the query whether a branch or a tag is meant when both have one name. */
    private static List<String> kind(String query) {
        if (query.matches("[?&](.*&)?ref_type=heads(&.*)?")) {
            return List.of("refs", "heads");
        }
        return query.matches("[?&](.*&)?ref_type=tags(&.*)?") ? List.of("refs", "tags") : List.of();
    }

    /** Refuses what no ref or path can be, as far as that can be told before the remote is asked. */
    private WebPage checked(String source) {
        switch (wanted) {
            case Wanted.Head _ -> {}
            case Wanted.Named(String text) -> AskedRef.checked(text);
            case Wanted.WebPath(List<String> segments) -> {
                if (segments.stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
                    throw Refusal.of(source, "it has an empty, `.` or `..` part behind the ref", "a plain path");
                }
                AskedRef.checked(segments.getFirst());
            }
        }
        return new WebPage(repository, wanted, SubPath.read(path));
    }

    /** Reads the page of one address; {@code kind} is put before a ref that may be of either. */
    private record Reader(WebParts parts, List<String> kind, String source) {
        Optional<WebPage> read() {
            List<String> rest = parts.page().subList(1, parts.page().size());
            if (rest.isEmpty() || rest.equals(List.of(""))) {
                return Optional.empty();
            }
            return switch (parts.page().getFirst()) {
                case "tree" -> web(kind, rest);
                case "blob" -> web(kind, directory(rest));
                case "src" -> parts.forge() == Forge.BITBUCKET ? web(List.of(), manifestLess(rest)) : gitea(rest);
                case "commit", "commits" -> commit(rest);
                case "branch" -> parts.forge() == Forge.BITBUCKET ? named("refs/heads/", rest, 0) : Optional.empty();
                case "tags" -> parts.forge() == Forge.GITLAB ? named("refs/tags/", rest, 0) : Optional.empty();
                case "releases" -> release(rest);
                default -> Optional.empty();
            };
        }

        private Optional<WebPage> gitea(List<String> rest) {
            List<String> behind = manifestLess(rest.subList(1, rest.size()));
            return behind.isEmpty()
                    ? Optional.empty()
                    : switch (rest.getFirst()) {
                        case "branch" -> web(List.of("refs", "heads"), behind);
                        case "tag" -> web(List.of("refs", "tags"), behind);
                        case "commit" -> commit(behind);
                        default -> Optional.empty();
                    };
        }

        private Optional<WebPage> commit(List<String> rest) {
            if (parts.forge() == Forge.BITBUCKET && rest.getFirst().equals("tag")) {
                return named("refs/tags/", rest, 1);
            }
            if (!COMMIT.matcher(rest.getFirst()).matches()) {
                throw Refusal.of(source, "what the page shows is no commit", "7 to 40 hexadecimal digits");
            }
            String path = String.join("/", rest.subList(1, rest.size()));
            return Optional.of(new WebPage(repository(), new Wanted.Named(rest.getFirst()), path));
        }

        private Optional<WebPage> release(List<String> rest) {
            if (parts.forge() == Forge.GITLAB) {
                return named("refs/tags/", rest, 0);
            }
            return rest.getFirst().equals("tag") ? named("refs/tags/", rest, 1) : Optional.empty();
        }

        private Optional<WebPage> named(String prefix, List<String> rest, int from) {
            String name = String.join("/", rest.subList(from, rest.size()));
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WebPage(repository(), new Wanted.Named(prefix + name), ""));
        }

        private Optional<WebPage> web(List<String> prefix, List<String> rest) {
            List<String> segments =
                    Stream.concat(prefix.stream(), rest.stream()).toList();
            return Optional.of(new WebPage(repository(), new Wanted.WebPath(segments), ""));
        }

        /** The directory of a manifest; any other file is refused. */
        private List<String> directory(List<String> file) {
            List<String> directory = manifestLess(file);
            if (directory.equals(file)) {
                throw Refusal.of(source, "it is the page of a file", "that of a directory or of `" + MANIFEST + "`");
            }
            return directory;
        }

        private static List<String> manifestLess(List<String> rest) {
            boolean manifest = rest.size() > 1 && rest.getLast().equals(MANIFEST);
            return manifest ? rest.subList(0, rest.size() - 1) : rest;
        }

        private String repository() {
            return String.join("/", parts.repository());
        }
    }
}
