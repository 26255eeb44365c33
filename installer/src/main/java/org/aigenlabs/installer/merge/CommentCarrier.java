package org.aigenlabs.installer.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings an author's new comments into a merged text that took the author's values without them.
 *
 * <p>A comment belongs to a line. It is brought where that line occurs once in every text, and the user has not worded
 * the comment anew.
 */
final class CommentCarrier {
    private final Map<String, CommentedLine> base;
    private final Map<String, CommentedLine> baseByKey;
    private final Map<String, CommentedLine> upstream;
    private final Set<String> known;

    private CommentCarrier(List<CommentedLine> base, List<CommentedLine> upstream, List<CommentedLine> merged) {
        this.base = unique(base, CommentedLine::code);
        this.baseByKey = unique(base, CommentedLine::key);
        this.upstream = unique(upstream, CommentedLine::code);
        this.known = unique(merged, CommentedLine::code).keySet();
    }

    /** {@code merged} with the comments, or as it is. */
    static String carry(String base, String upstream, String merged) {
        List<CommentedLine> lines = CommentedLine.of(merged);
        CommentCarrier carrier = new CommentCarrier(CommentedLine.of(base), CommentedLine.of(upstream), lines);
        return lines.stream().map(carrier::carry).map(CommentedLine::text).collect(Collectors.joining());
    }

    private CommentedLine carry(CommentedLine line) {
        CommentedLine theirs = upstream.get(line.code());
        if (theirs == null || !theirs.isCommented() || !known.contains(line.code())) {
            return line;
        }
        CommentedLine before = base.getOrDefault(line.code(), baseByKey.get(line.key()));
        List<String> oldAbove = before == null ? List.of() : before.comments();
        String oldTrailing = before == null ? "" : before.trailing();
        CommentedLine result = line;
        if (line.comments().equals(oldAbove) && !theirs.comments().equals(oldAbove)) {
            result = result.withAbove(theirs.comments());
        }
        if (line.trailing().equals(oldTrailing) && !theirs.trailing().equals(oldTrailing)) {
            result = result.withTrailing(theirs.trailing());
        }
        return result;
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
