package org.aigenlabs.resolver.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The path of a URL cut into the repository and what a host's web page shows of it.
 *
 * @param forge whose rules the page follows; on an unknown host told by the page's words
 * @param repository the parts that name the repository, as written
 * @param page the parts behind them, decoded, at least one
 */
record WebParts(Forge forge, List<String> repository, List<String> page) {
    private static final Set<String> GITLAB_PAGES = Set.of("tree", "blob", "commit", "commits", "tags", "releases");
    private static final Set<String> GITEA_KINDS = Set.of("branch", "tag", "commit");

    /** Copies the lists. */
    WebParts {
        repository = List.copyOf(repository);
        page = List.copyOf(page);
    }

    /** Cuts {@code path}, without query; nothing if it is a repository's alone. */
    static Optional<WebParts> find(Forge forge, String path, String source) {
        List<String> parts = Arrays.asList(path.replaceAll("^/|/$", "").split("/", -1));
        return switch (forge) {
            case GITHUB, CODEBERG, BITBUCKET -> at(forge, parts, 2, 2, source);
            case GITLAB -> gitlab(parts, 2, source).or(() -> oldGitlab(parts, source));
            case UNKNOWN -> gitlab(parts, 1, source).or(() -> byWords(parts, source));
        };
    }

    /** GitLab puts {@code -} between a project, in any number of groups, and its pages. */
    private static Optional<WebParts> gitlab(List<String> parts, int least, String source) {
        int dash = parts.indexOf("-");
        boolean page = dash >= least && dash + 1 < parts.size() && GITLAB_PAGES.contains(parts.get(dash + 1));
        return page ? at(Forge.GITLAB, parts, dash, dash + 1, source) : Optional.empty();
    }

    /** Until 2019 it did not, but no project can have these words as its name. */
    private static Optional<WebParts> oldGitlab(List<String> parts, String source) {
        for (int i = 2; i < parts.size(); i++) {
            if (GITLAB_PAGES.contains(parts.get(i))) {
                return at(Forge.GITLAB, parts, i, i, source);
            }
        }
        return Optional.empty();
    }

    private static Optional<WebParts> byWords(List<String> parts, String source) {
        if (parts.size() < 4) {
            return Optional.empty();
        }
        String word = parts.get(2);
        if (word.equals("src") && GITEA_KINDS.contains(parts.get(3))) {
            return at(Forge.CODEBERG, parts, 2, 2, source);
        }
        boolean github = word.equals("tree") || word.equals("blob");
        return github ? at(Forge.GITHUB, parts, 2, 2, source) : Optional.empty();
    }

    private static Optional<WebParts> at(Forge forge, List<String> parts, int end, int page, String source) {
        if (parts.size() <= page || parts.subList(0, end).stream().anyMatch(WebParts::isNoName)) {
            return Optional.empty();
        }
        List<String> decoded = new ArrayList<>();
        for (String part : parts.subList(page, parts.size())) {
            String plain =
                    Percent.decode(part).orThrow(bad -> Refusal.of(source, "it holds " + bad.found(), bad.expected()));
            decoded.addAll(Arrays.asList(plain.split("/", -1)));
        }
        return Optional.of(new WebParts(forge, parts.subList(0, end), decoded));
    }

    /** A part that is empty or holds a ref: then what follows is written by the user, not by the host's pages. */
    private static boolean isNoName(String part) {
        return part.isEmpty() || part.indexOf('@', 1) > 0;
    }
}
