package org.aigenlabs.resolver.select;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;

/** Tells ref and directory apart in what follows {@code /tree/} in a web URL: the longest beginning that is a ref wins. */
final class WebPathSelector {
    private final Advertisement advertisement;
    private final RefLookup lookup;

    WebPathSelector(Advertisement advertisement) {
        this.advertisement = advertisement;
        this.lookup = new RefLookup(advertisement);
    }

    Selection select(List<String> segments) {
        String first = segments.getFirst();
        if (advertisement.refs().isEmpty() && advertisement.head() instanceof Advertisement.Head.None) {
            return new Selection.Empty();
        }
        if (first.equals("HEAD")) {
            return RefSelector.head(advertisement, behind(segments, 1));
        }
        if (GitId.parse(first) instanceof Parsed.Ok<GitId>(GitId commit)) {
            return CommitLookup.full(advertisement, first, commit, behind(segments, 1));
        }
        return longest(segments)
                .or(() -> CommitLookup.abbreviated(advertisement, first, behind(segments, 1)))
                .orElseGet(() -> missing(segments));
    }

    private Optional<Selection> longest(List<String> segments) {
        for (int count = segments.size(); count > 0; count--) {
            String name = String.join("/", segments.subList(0, count));
            String path = behind(segments, count);
            Optional<Selection> found = name.startsWith("refs/") ? lookup.full(name, path) : lookup.exact(name, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Selection missing(List<String> segments) {
        String wanted = String.join("/", segments);
        String name = wanted.startsWith("refs/") || segments.size() == 1 ? wanted : segments.getFirst();
        return new Selection.Missing(wanted, NearestNames.of(advertisement, name));
    }

    private static String behind(List<String> segments, int count) {
        return String.join("/", segments.subList(count, segments.size()));
    }
}
