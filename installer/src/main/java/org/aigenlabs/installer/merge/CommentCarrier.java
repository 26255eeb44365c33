package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings an author's new comments into a merged text that took the author's values without them.
 *
 * <p>A comment belongs to a line. It is brought where that line, or else its key, occurs once in every text. Where both sides worded a
 * comment anew, both stand, the author's first: nobody's is lost, and no contradiction is worth an interruption.
 */
final class CommentCarrier {
    private final Map<String, CommentedLine> base;
    private final Map<String, CommentedLine> baseByKey;
    private final Map<String, CommentedLine> upstream;
    private final Map<String, CommentedLine> upstreamByKey;
    private final Set<String> known;
    private final Set<String> knownKeys;
    private final Set<String> said;

    private CommentCarrier(List<CommentedLine> base, List<CommentedLine> upstream, List<CommentedLine> merged) {
        this.base = unique(base, CommentedLine::code);
        this.baseByKey = unique(base, CommentedLine::key);
        this.upstream = unique(upstream, CommentedLine::code);
        this.upstreamByKey = unique(upstream, CommentedLine::key);
        this.known = unique(merged, CommentedLine::code).keySet();
        this.knownKeys = unique(merged, CommentedLine::key).keySet();
        this.said = merged.stream().flatMap(CommentCarrier::comments).collect(Collectors.toSet());
    }

    /** {@code merged} with the comments, or as it is. */
    static String carry(String base, String upstream, String merged) {
        List<CommentedLine> lines = CommentedLine.of(merged);
        CommentCarrier carrier = new CommentCarrier(CommentedLine.of(base), CommentedLine.of(upstream), lines);
        return lines.stream().map(carrier::carry).map(CommentedLine::text).collect(Collectors.joining());
    }

    private CommentedLine carry(CommentedLine line) {
        CommentedLine theirs = known.contains(line.code()) ? upstream.get(line.code()) : null;
        if (theirs == null && line.hasKey() && knownKeys.contains(line.key())) {
            // the user gave it another value
            theirs = upstreamByKey.get(line.key());
        }
        if (theirs == null || !theirs.isCommented()) {
            return line;
        }
        CommentedLine before = base.getOrDefault(line.code(), baseByKey.get(line.key()));
        List<String> oldAbove = before == null ? List.of() : before.comments();
        String oldTrailing = before == null ? "" : before.trailing();
        List<String> above = above(line.comments(), theirs.comments(), oldAbove);
        CommentedLine result = line;
        if (line.trailing().equals(oldTrailing)) {
            result = result.withTrailing(theirs.trailing());
        } else if (!theirs.trailing().equals(oldTrailing)
                && isNews(theirs.trailing().strip())) {
            above.addFirst(theirs.trailing().strip());
        }
        return above.equals(line.comments()) ? result : result.withAbove(above);
    }

    private List<String> above(List<String> mine, List<String> theirs, List<String> old) {
        if (mine.isEmpty() && !old.isEmpty()) {
            // the user took it away: a new wording of it is not wanted either
            return new ArrayList<>();
        }
        if (mine.equals(old)) {
            return new ArrayList<>(theirs.stream()
                    .filter(comment -> old.contains(comment) || isNews(comment))
                    .toList());
        }
        List<String> both = new ArrayList<>(theirs.stream()
                .filter(comment -> !old.contains(comment) && isNews(comment))
                .toList());
        both.addAll(mine);
        return both;
    }

    /** The merged text may have it already, a blank line away. */
    private boolean isNews(String comment) {
        return !comment.isEmpty() && !said.contains(comment);
    }

    private static Stream<String> comments(CommentedLine line) {
        Stream<String> above = Stream.concat(
                line.comments().stream(), Stream.of(line.trailing().strip()));
        return line.code().startsWith("#") ? Stream.concat(above, Stream.of(line.code())) : above;
    }

    /** By what {@code name} says; those that occur twice are left out. */
    private static Map<String, CommentedLine> unique(List<CommentedLine> lines, Function<CommentedLine, String> name) {
        Map<String, CommentedLine> result = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (CommentedLine line : lines) {
            if (result.putIfAbsent(name.apply(line), line) != null
                    || line.code().isEmpty()) {
                twice.add(name.apply(line));
            }
        }
        result.keySet().removeAll(twice);
        return result;
    }
}
