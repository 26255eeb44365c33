package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Follows a path through a document, once. */
final class Locator {
    private final Document document;
    private final KeyPath path;
    private final List<Location.Step> steps = new ArrayList<>();

    Locator(Document document, KeyPath path) {
        this.document = document;
        this.path = path;
    }

    Location locate() {
        if (document.roots().isEmpty()) {
            return missing(new Node.Scalar(0, 0, 0, Node.Properties.NONE, Node.Form.PLAIN, ""), 0);
        }
        return from(document.roots().getFirst(), 0);
    }

    private Location from(Node node, int depth) {
        if (depth == path.segments().size()) {
            return new Location.Found(List.copyOf(steps), node);
        }
        return switch (path.segments().get(depth)) {
            case KeyPath.Key key -> byKey(node, key, depth);
            case KeyPath.Index(int position) -> byIndex(node, position, depth);
            case KeyPath.Match match -> byMatch(node, match, depth);
        };
    }

    private Location byKey(Node node, KeyPath.Key key, int depth) {
        return switch (node) {
            case Node.Alias alias -> blocked(depth, "is the alias `*" + alias.name() + "`");
            case Node.Scalar scalar when isNull(scalar) -> missing(node, depth);
            case Node.Scalar _ -> blocked(depth, "is no mapping");
            case Node.Group group when group.mapping() -> inMapping(group, key, depth);
            case Node.Group _ -> blocked(depth, "is a list");
        };
    }

    private static boolean isNull(Node.Scalar scalar) {
        return scalar.form() == Node.Form.PLAIN
                && Literals.isNull(scalar.text())
                && scalar.properties().none();
    }

    private Location inMapping(Node.Group group, KeyPath.Key key, int depth) {
        if (hasDuplicates(group)) {
            return blocked(depth, "holds a key twice");
        }
        int[] found = indexes(group, key.name());
        if (found.length == 1) {
            return down(group, found[0], depth);
        }
        boolean last = depth == path.segments().size() - 1;
        if (!last && mergesKey(group, key.name(), Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return blocked(depth + 1, "comes through a merge key");
        }
        return missing(group, depth);
    }

    private static boolean hasDuplicates(Node.Group group) {
        Set<String> seen = new HashSet<>();
        return group.members().stream()
                .map(member -> text(member.key().data()))
                .anyMatch(text -> !text.isEmpty() && !seen.add(text));
    }

    private static String text(DataValue key) {
        return switch (key) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text;
            case DataValue.Marked marked -> text(marked.value());
            case DataValue.Alias _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }

    private static int[] indexes(Node.Group group, String key) {
        return IntStream.range(0, group.members().size())
                .filter(i -> group.members().get(i).key().is(key))
                .toArray();
    }

    private Location down(Node.Group group, int index, int depth) {
        Location.Step step = new Location.Step(group, index);
        steps.add(step);
        return from(step.member().value(), depth + 1);
    }

    private Location byIndex(Node node, int position, int depth) {
        if (!(node instanceof Node.Group group) || group.mapping()) {
            return blocked(depth, "is no list");
        }
        return position < group.members().size()
                ? down(group, position, depth)
                : blocked(depth, "has only " + group.members().size() + " items");
    }

    private Location byMatch(Node node, KeyPath.Match match, int depth) {
        if (!(node instanceof Node.Group group) || group.mapping()) {
            return blocked(depth, "is no list");
        }
        int[] found = IntStream.range(0, group.members().size())
                .filter(i -> matches(group.members().get(i).value(), match))
                .toArray();
        return switch (found.length) {
            case 0 -> blocked(depth, "has no item with `" + match.key() + "` = `" + match.value() + "`");
            case 1 -> down(group, found[0], depth);
            default -> blocked(depth, "has more than one item with `" + match.key() + "` = `" + match.value() + "`");
        };
    }

    private static boolean matches(Node item, KeyPath.Match match) {
        return item instanceof Node.Group group
                && group.mapping()
                && group.members().stream()
                        .anyMatch(member -> member.key().is(match.key())
                                && member.value() instanceof Node.Scalar scalar
                                && scalar.text().equals(match.value()));
    }

    /** Whether {@code <<} brings {@code key} into {@code group}; {@code seen} keeps merges of merges from multiplying. */
    private boolean mergesKey(Node.Group group, String key, Set<Node.Group> seen) {
        return group.members().stream()
                .filter(member -> member.key().is("<<"))
                .flatMap(member -> sources(member.value()).stream())
                .filter(seen::add)
                .anyMatch(source -> indexes(source, key).length > 0 || mergesKey(source, key, seen));
    }

    private List<Node.Group> sources(Node node) {
        return switch (node) {
            case Node.Scalar _ -> List.of();
            case Node.Alias alias ->
                document.anchors().get(alias.name()) instanceof Node.Group group && group.mapping()
                        ? List.of(group)
                        : List.of();
            case Node.Group group when group.mapping() -> List.of(group);
            case Node.Group list ->
                list.members().stream()
                        .map(Node.Member::value)
                        .filter(Node.Alias.class::isInstance)
                        .flatMap(alias -> sources(alias).stream())
                        .toList();
        };
    }

    private Location missing(Node node, int depth) {
        List<KeyPath.Key> rest = new ArrayList<>();
        for (KeyPath.Segment segment :
                path.segments().subList(depth, path.segments().size())) {
            switch (segment) {
                case KeyPath.Key key -> rest.add(key);
                case KeyPath.Index _, KeyPath.Match _ -> {
                    return blocked(depth, "is not there, so it has no items");
                }
            }
        }
        return rest.isEmpty()
                ? new Location.Found(List.of(), node)
                : new Location.Missing(List.copyOf(steps), node, rest);
    }

    private Location blocked(int depth, String what) {
        KeyPath reached = new KeyPath(path.segments().subList(0, depth));
        String where = depth == 0 ? "the top of the document" : "`" + reached + "`";
        return new Location.Blocked(where + " " + what);
    }
}
