package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What a document means to a reader that is not ours: the YAML engine's own loader, by the core schema. */
final class Oracle {
    private Oracle() {}

    static @Nullable Object load(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }

    /** All paths to values, in order. */
    static List<KeyPath> paths(@Nullable Object value) {
        List<KeyPath> paths = new ArrayList<>();
        collect(value, KeyPath.top(), paths);
        return paths;
    }

    private static void collect(@Nullable Object value, KeyPath path, List<KeyPath> paths) {
        if (!path.segments().isEmpty()) {
            paths.add(path);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collect(below, path.then(String.valueOf(key)), paths));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), path.then(i), paths);
            }
        }
    }

    static KeyPath pick(List<KeyPath> paths, Random random) {
        return paths.get(random.nextInt(paths.size()));
    }

    /** {@code top} with the value at {@code path} set, or removed where {@code wished} is null. */
    static Object with(@Nullable Object top, List<KeyPath.Segment> path, @Nullable Object wished) {
        return switch (path.getFirst()) {
            case KeyPath.Key(String name, boolean _) -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                if (top instanceof Map<?, ?> old) {
                    map.putAll(old);
                }
                if (path.size() == 1 && wished == null) {
                    map.remove(name);
                } else {
                    map.put(name, below(map.get(name), path, wished));
                }
                yield map;
            }
            case KeyPath.Index(int position) -> {
                List<@Nullable Object> list = new ArrayList<>((List<?>) Objects.requireNonNull(top));
                if (path.size() == 1 && wished == null) {
                    list.remove(position);
                } else {
                    list.set(position, below(list.get(position), path, wished));
                }
                yield list;
            }
            case KeyPath.Match _ -> throw new IllegalArgumentException("not for the oracle");
        };
    }

    private static Object below(@Nullable Object value, List<KeyPath.Segment> path, @Nullable Object wished) {
        if (path.size() > 1) {
            return with(value, path.subList(1, path.size()), wished);
        }
        return Objects.requireNonNull(wished);
    }
}
