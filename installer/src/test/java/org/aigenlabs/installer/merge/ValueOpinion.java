package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** Looks through merged values for changes that either side made and the merge lacks. */
final class ValueOpinion {
    private static final Set<String> RUN_STATE =
            Set.of("enabled", "state", "next_run_at", "failure_streak", "fire_claim", "created_at", "updated_at");

    private final boolean cron;
    private final List<String> complaints = new ArrayList<>();

    /** {@code cron} leaves the run state of jobs, which is the user's, out of what the author may change. */
    ValueOpinion(boolean cron) {
        this.cron = cron;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void look(
            String place,
            @Nullable DataValue base,
            @Nullable DataValue local,
            @Nullable DataValue upstream,
            @Nullable DataValue merged) {
        if (Objects.equals(merged, local) && (Objects.equals(base, upstream) || Objects.equals(local, upstream))) {
            return;
        }
        if (Objects.equals(base, local) && Objects.equals(merged, upstream)) {
            return;
        }
        if (isMappings(base, local, upstream, merged)) {
            fields(place, base, local, upstream, merged);
        } else if (isLists(base, local, upstream, merged)) {
            items(place, base, local, upstream, merged);
        } else if (isLongTexts(base, local, upstream, merged)) {
            complaints.addAll(new SecondOpinion(new TreePath("long.txt"), text(base), text(local), text(upstream))
                    .complaints(text(merged)));
        } else {
            complaints.add("`" + place + "` is " + merged + ", of " + base + ", " + local + " and " + upstream);
        }
    }

    private void fields(
            String place,
            @Nullable DataValue base,
            @Nullable DataValue local,
            @Nullable DataValue upstream,
            @Nullable DataValue merged) {
        List<Map<DataValue, DataValue>> sides = sides(base, local, upstream, merged).stream()
                .map(DataMerge::fields)
                .toList();
        Set<DataValue> keys = new LinkedHashSet<>();
        sides.forEach(side -> keys.addAll(side.keySet()));
        for (DataValue key : keys) {
            if (!cron || !isRunState(key)) {
                look(
                        place + "." + key,
                        sides.get(0).get(key),
                        sides.get(1).get(key),
                        sides.get(2).get(key),
                        sides.get(3).get(key));
            }
        }
    }

    private static boolean isRunState(DataValue key) {
        return key instanceof DataValue.Text(String name)
                && (RUN_STATE.contains(name)
                        || name.startsWith("paused_")
                        || name.startsWith("last_")
                        || name.equals("completed"));
    }

    private void items(
            String place,
            @Nullable DataValue base,
            @Nullable DataValue local,
            @Nullable DataValue upstream,
            @Nullable DataValue merged) {
        List<Map<DataValue, DataValue>> sides = sides(base, local, upstream, merged).stream()
                .map(this::byIdentity)
                .toList();
        Set<DataValue> names = new LinkedHashSet<>();
        sides.forEach(side -> names.addAll(side.keySet()));
        for (DataValue name : names) {
            look(
                    place + "[" + name + "]",
                    sides.get(0).get(name),
                    sides.get(1).get(name),
                    sides.get(2).get(name),
                    sides.get(3).get(name));
        }
    }

    /** Items by their id or name, else by themselves; what is there twice counts as often. */
    private Map<DataValue, DataValue> byIdentity(@Nullable DataValue list) {
        Map<DataValue, DataValue> items = new LinkedHashMap<>();
        if (list instanceof DataValue.Sequence(List<DataValue> all)) {
            for (DataValue item : all) {
                DataValue identity = identity(item);
                while (items.putIfAbsent(identity, item) != null) {
                    identity = DataValue.list(identity);
                }
            }
        }
        return items;
    }

    private DataValue identity(DataValue item) {
        Map<DataValue, DataValue> fields = DataMerge.fields(item);
        return Stream.of(cron ? "name" : "id", "name", "id")
                .map(field -> fields.get(DataValue.text(field)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(item);
    }

    private static List<@Nullable DataValue> sides(@Nullable DataValue... sides) {
        return java.util.Arrays.asList(sides);
    }

    private static boolean isMappings(@Nullable DataValue... sides) {
        return sides(sides).stream().allMatch(side -> side == null || side instanceof DataValue.Mapping || isNull(side))
                && sides(sides).stream()
                                .filter(DataValue.Mapping.class::isInstance)
                                .count()
                        >= 2;
    }

    private static boolean isLists(@Nullable DataValue... sides) {
        return sides(sides).stream()
                        .allMatch(side -> side == null || side instanceof DataValue.Sequence || isNull(side))
                && sides(sides).stream()
                                .filter(DataValue.Sequence.class::isInstance)
                                .count()
                        >= 2;
    }

    private static boolean isNull(DataValue value) {
        return value.equals(DataValue.nothing()) || value instanceof DataValue.Literal(String word) && word.isEmpty();
    }

    private static boolean isLongTexts(@Nullable DataValue... sides) {
        return sides(sides).stream()
                .allMatch(side -> side instanceof DataValue.Text(String text) && text.length() >= LongText.MIN_CHARS);
    }

    private static String text(@Nullable DataValue value) {
        return value instanceof DataValue.Text(String text) ? text : "";
    }
}
