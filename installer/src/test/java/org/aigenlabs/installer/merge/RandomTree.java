package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A random tree of mappings with lists and scalars at its ends, which edits change and languages show. */
final class RandomTree {
    private static final int MAX_DEPTH = 3;
    private static final List<String> WORDS =
            List.of("1", "true", "\"x\"", "\"two words\"", "null", "2.50", "\"größe\"");

    private final Map<String, Object> top;

    private RandomTree(Map<String, Object> top) {
        this.top = top;
    }

    static RandomTree of(Random random) {
        return new RandomTree(mapping(random, 0));
    }

    private static Map<String, Object> mapping(Random random, int depth) {
        Map<String, Object> result = new LinkedHashMap<>();
        int size = 2 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            boolean inner = depth < MAX_DEPTH && random.nextInt(3) == 0;
            result.put("k" + i, inner ? mapping(random, depth + 1) : leaf(random));
        }
        return result;
    }

    private static Object leaf(Random random) {
        if (random.nextInt(4) > 0) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            items.add("\"item " + i + "\"");
        }
        return items;
    }

    /** Paths of all leaves. */
    List<List<String>> leaves() {
        List<List<String>> paths = new ArrayList<>();
        collect(top, List.of(), paths);
        return paths;
    }

    private static void collect(Map<?, ?> mapping, List<String> above, List<List<String>> paths) {
        mapping.forEach((key, value) -> {
            List<String> path = new ArrayList<>(above);
            path.add(key.toString());
            if (value instanceof Map<?, ?> inner) {
                collect(inner, path, paths);
            } else {
                paths.add(path);
            }
        });
    }

    /** A copy with one edit at {@code path}: the value changed, the key removed, or a key of the side added beside it. */
    RandomTree edited(List<String> path, int kind, String side) {
        Map<String, Object> copy = copy(top);
        Map<String, Object> at = copy;
        for (String key : path.subList(0, path.size() - 1)) {
            at = asMapping(at.get(key));
        }
        String key = path.getLast();
        Object value = at.get(key);
        if (value instanceof List<?> items && kind != 0) {
            List<Object> more = new ArrayList<>(items);
            more.add("\"" + side + "\"");
            at.put(key, more);
        } else if (kind == 0) {
            at.remove(key);
        } else if (kind == 1) {
            at.put(key, "\"" + side + " " + path + "\"");
        } else {
            at.put(side + "-" + key, Map.of("new", "\"" + side + "\""));
        }
        return new RandomTree(copy);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMapping(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static Map<String, Object> copy(Map<String, Object> mapping) {
        Map<String, Object> result = new LinkedHashMap<>();
        mapping.forEach((key, value) -> result.put(key, value instanceof Map<?, ?> ? copy(asMapping(value)) : value));
        return result;
    }

    String minified() {
        return json(top, "", "");
    }

    String json() {
        return json(top, "\n", "  ") + "\n";
    }

    private static String json(Object value, String margin, String step) {
        return switch (value) {
            case Map<?, ?> mapping -> {
                StringJoiner members = new StringJoiner("," + margin + step, "{" + margin + step, margin + "}");
                mapping.forEach((key, inner) -> members.add("\"" + key + "\":" + json(inner, margin + step, step)));
                yield mapping.isEmpty() ? "{}" : members.toString();
            }
            case List<?> items -> items.toString();
            default -> value.toString();
        };
    }

    /** In block style, with a comment here and there that hangs on the key alone. */
    String yaml() {
        StringBuilder text = new StringBuilder("# The top.\n\n");
        yaml(text, top, "");
        text.append(top.isEmpty() ? "{}\n" : "");
        return text.toString();
    }

    private static void yaml(StringBuilder text, Map<String, Object> mapping, String margin) {
        mapping.forEach((key, value) -> {
            if (key.endsWith("1")) {
                text.append(margin).append("# About ").append(key).append(".\n");
            }
            text.append(margin).append(key).append(":");
            switch (value) {
                case Map<?, ?> inner when inner.isEmpty() -> text.append(" {}\n");
                case Map<?, ?> inner -> yaml(text.append("\n"), asMapping(inner), margin + "  ");
                case List<?> items
                when key.endsWith("2") -> text.append(" ").append(items).append("\n");
                case List<?> items -> {
                    text.append("\n");
                    items.forEach(item ->
                            text.append(margin).append("  - ").append(item).append("\n"));
                }
                default -> text.append(" ").append(value).append(key.endsWith("3") ? "  # why\n" : "\n");
            }
        });
    }
}
