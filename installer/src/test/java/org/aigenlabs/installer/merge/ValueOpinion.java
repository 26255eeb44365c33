package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/** Looks through merged values for changes that either side made and the merge lacks. */
final class ValueOpinion {
    private static final Set<String> RUN_STATE =
            Set.of("enabled", "state", "next_run_at", "failure_streak", "fire_claim", "created_at", "updated_at");

    private final List<String> complaints = new ArrayList<>();

    /** {@code value} without the run state of jobs, which is the user's. */
    static DataValue authored(DataValue value) {
        return switch (value) {
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                new DataValue.Mapping(entries.stream()
                        .filter(entry -> !isRunState(entry.key()))
                        .map(entry -> new DataValue.Entry(entry.key(), authored(entry.value())))
                        .toList());
            case DataValue.Sequence(List<DataValue> items) ->
                new DataValue.Sequence(
                        items.stream().map(ValueOpinion::authored).toList());
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ -> value;
        };
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
        if (local instanceof DataValue.Marked mine
                && upstream instanceof DataValue.Marked theirs
                && merged instanceof DataValue.Marked after) {
            look(
                    place,
                    base instanceof DataValue.Marked before ? before.value() : base,
                    mine.value(),
                    theirs.value(),
                    after.value());
        } else if (isMappings(local, upstream, merged)) {
            fields(place, base, local, upstream, merged);
        } else if (isLists(local, upstream, merged)) {
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
            look(
                    place + "." + key,
                    sides.get(0).get(key),
                    sides.get(1).get(key),
                    sides.get(2).get(key),
                    sides.get(3).get(key));
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
        List<List<DataValue>> lists = sides(base, local, upstream, merged).stream()
                .map(ValueOpinion::list)
                .toList();
        ItemKey key = ItemKey.of(lists);
        List<Map<DataValue, DataValue>> sides =
                lists.stream().map(list -> byIdentity(key, list)).toList();
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

    private static List<DataValue> list(@Nullable DataValue value) {
        return value instanceof DataValue.Sequence(List<DataValue> items) ? items : List.of();
    }

    /** Items by their id or name, else by themselves; what is there twice counts as often. */
    private static Map<DataValue, DataValue> byIdentity(ItemKey key, List<DataValue> list) {
        Map<DataValue, DataValue> items = new LinkedHashMap<>();
        for (DataValue item : list) {
            DataValue own = key.of(item);
            DataValue identity = own == null ? item : own;
            while (items.putIfAbsent(identity, item) != null) {
                identity = DataValue.list(identity);
            }
        }
        return items;
    }

    private static List<@Nullable DataValue> sides(@Nullable DataValue... sides) {
        return Arrays.asList(sides);
    }

    /** Both sides made one of what was something else: then the base has no fields. */
    private static boolean isMappings(
            @Nullable DataValue local, @Nullable DataValue upstream, @Nullable DataValue merged) {
        return sides(local, upstream, merged).stream().allMatch(DataValue.Mapping.class::isInstance);
    }

    private static boolean isLists(
            @Nullable DataValue local, @Nullable DataValue upstream, @Nullable DataValue merged) {
        return sides(local, upstream, merged).stream().allMatch(DataValue.Sequence.class::isInstance);
    }

    private static boolean isLongTexts(@Nullable DataValue... sides) {
        return sides(sides).stream()
                .allMatch(side -> side instanceof DataValue.Text(String text) && text.length() >= LongText.MIN_CHARS);
    }

    private static String text(@Nullable DataValue value) {
        return value instanceof DataValue.Text(String text) ? text : "";
    }
}
