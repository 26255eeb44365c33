package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an edit does to the meaning of a document: the yardstick for what it did to the text. */
final class Change {
    private static final String REPLACED = "an earlier edit replaced what a later one is about";

    private Change() {}

    /** {@code steps} lead to {@code edit}'s target, or to the deepest mapping that exists on its way. */
    static DataValue apply(DataValue top, Location location, Edit edit) {
        return switch (location) {
            case Location.Blocked _ -> top;
            case Location.Missing missing ->
                at(top, missing.steps(), 0, value -> withEntry(value, missing.rest(), created(edit)));
            case Location.Found found ->
                switch (edit) {
                    case Edit.Set _, Edit.SetRaw _ -> at(top, found.steps(), 0, _ -> wished(edit));
                    case Edit.InsertItem insert ->
                        at(top, found.steps(), 0, value -> withItem(value, insert.index(), insert.value()));
                    case Edit.Remove _ -> removed(top, found.steps());
                };
        };
    }

    private static DataValue created(Edit edit) {
        return edit instanceof Edit.InsertItem insert ? DataValue.list(insert.value()) : wished(edit);
    }

    private static DataValue wished(Edit edit) {
        return switch (edit) {
            case Edit.Set set -> set.value();
            case Edit.SetRaw set -> set.raw().data();
            case Edit.InsertItem insert -> insert.value();
            case Edit.Remove _ -> DataValue.nothing();
        };
    }

    private static DataValue at(
            DataValue value, List<Location.Step> steps, int depth, UnaryOperator<DataValue> change) {
        if (depth == steps.size()) {
            return change.apply(value);
        }
        int index = steps.get(depth).index();
        return switch (value) {
            case DataValue.Marked(String anchor, String tag, DataValue inner) ->
                new DataValue.Marked(anchor, tag, at(inner, steps, depth, change));
            case DataValue.Sequence(List<DataValue> items) -> {
                List<DataValue> changed = new ArrayList<>(items);
                changed.set(index, at(items.get(index), steps, depth + 1, change));
                yield new DataValue.Sequence(changed);
            }
            case DataValue.Mapping(List<DataValue.Entry> entries) -> {
                List<DataValue.Entry> changed = new ArrayList<>(entries);
                DataValue.Entry entry = entries.get(index);
                changed.set(index, new DataValue.Entry(entry.key(), at(entry.value(), steps, depth + 1, change)));
                yield new DataValue.Mapping(changed);
            }
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _ -> throw new UnreadableText(REPLACED);
        };
    }

    private static DataValue removed(DataValue top, List<Location.Step> steps) {
        int index = steps.getLast().index();
        return at(top, steps.subList(0, steps.size() - 1), 0, value -> without(value, index));
    }

    private static DataValue without(DataValue value, int index) {
        return switch (value) {
            case DataValue.Marked(String anchor, String tag, DataValue inner) ->
                new DataValue.Marked(anchor, tag, without(inner, index));
            case DataValue.Sequence(List<DataValue> items) -> new DataValue.Sequence(less(items, index));
            case DataValue.Mapping(List<DataValue.Entry> entries) -> new DataValue.Mapping(less(entries, index));
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _ -> value;
        };
    }

    private static <T> List<T> less(List<T> list, int index) {
        List<T> result = new ArrayList<>(list);
        result.remove(index);
        return result;
    }

    /** {@code value} nested in {@code keys}. */
    static DataValue nested(List<KeyPath.Key> keys, DataValue value) {
        DataValue result = value;
        for (KeyPath.Key key : keys.reversed()) {
            result = new DataValue.Mapping(List.of(new DataValue.Entry(key.data(), result)));
        }
        return result;
    }

    private static DataValue withEntry(DataValue value, List<KeyPath.Key> keys, DataValue wished) {
        DataValue below = nested(keys.subList(1, keys.size()), wished);
        return switch (value) {
            case DataValue.Marked(String anchor, String tag, DataValue inner) ->
                new DataValue.Marked(anchor, tag, withEntry(inner, keys, wished));
            case DataValue.Mapping(List<DataValue.Entry> entries) -> {
                List<DataValue.Entry> more = new ArrayList<>(entries);
                if (entries.stream()
                        .anyMatch(entry -> entry.key().equals(keys.getFirst().data()))) {
                    throw new UnreadableText(REPLACED);
                }
                more.add(new DataValue.Entry(keys.getFirst().data(), below));
                yield new DataValue.Mapping(more);
            }
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Sequence _ ->
                new DataValue.Mapping(
                        List.of(new DataValue.Entry(keys.getFirst().data(), below)));
        };
    }

    private static DataValue withItem(DataValue value, int index, DataValue item) {
        return switch (value) {
            case DataValue.Marked(String anchor, String tag, DataValue inner) ->
                new DataValue.Marked(anchor, tag, withItem(inner, index, item));
            case DataValue.Sequence(List<DataValue> items) -> {
                List<DataValue> more = new ArrayList<>(items);
                more.add(Math.min(index, items.size()), item);
                yield new DataValue.Sequence(more);
            }
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Mapping _ -> DataValue.list(item);
        };
    }
}
