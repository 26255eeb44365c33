package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;
import org.jspecify.annotations.Nullable;

/**
 * One three-way merge of meanings, by key path. A side may lack a value: {@code null}.
 *
 * <p>Recursion is as deep as the editors let documents be. Mappings must not hold a key twice.
 */
final class DataMerge {
    private final Preference preference;
    private int conflicts;

    private DataMerge(Preference preference) {
        this.preference = preference;
    }

    static MergedData of(DataValue base, DataValue local, DataValue upstream, Preference preference) {
        DataMerge merge = new DataMerge(preference);
        DataValue value = merge.merge(base, local, upstream);
        return new MergedData(value == null ? DataValue.nothing() : value, merge.conflicts);
    }

    @Nullable
    DataValue merge(@Nullable DataValue base, @Nullable DataValue local, @Nullable DataValue upstream) {
        if (Objects.equals(local, upstream) || Objects.equals(base, upstream)) {
            return local;
        }
        if (Objects.equals(base, local)) {
            return upstream;
        }
        DataValue both = local == null || upstream == null ? null : both(base, local, upstream);
        return both == null ? conflict(base, local, upstream) : both;
    }

    private @Nullable DataValue conflict(
            @Nullable DataValue base, @Nullable DataValue local, @Nullable DataValue upstream) {
        conflicts++;
        return preference.of(base, local, upstream);
    }

    /** Null if the sides do not fit into one value. */
    private @Nullable DataValue both(@Nullable DataValue base, DataValue local, DataValue upstream) {
        return switch (local) {
            case DataValue.Mapping mine ->
                upstream instanceof DataValue.Mapping theirs
                        ? mappings(fields(base), fields(mine), fields(theirs))
                        : null;
            case DataValue.Sequence mine ->
                upstream instanceof DataValue.Sequence theirs
                        ? new ListMerge(this, items(base), mine.items(), theirs.items()).merged()
                        : null;
            case DataValue.Marked mine ->
                upstream instanceof DataValue.Marked theirs ? marked(base, mine, theirs) : null;
            case DataValue.Text(String mine) ->
                base instanceof DataValue.Text(String before) && upstream instanceof DataValue.Text(String theirs)
                        ? LongText.merge(before, mine, theirs)
                        : null;
            case DataValue.Literal _, DataValue.Alias _ -> null;
        };
    }

    private @Nullable DataValue marked(@Nullable DataValue base, DataValue.Marked local, DataValue.Marked upstream) {
        boolean same = local.anchor().equals(upstream.anchor()) && local.tag().equals(upstream.tag());
        if (!same || !(base instanceof DataValue.Marked before)) {
            return null;
        }
        DataValue inner = merge(before.value(), local.value(), upstream.value());
        return inner == null ? null : new DataValue.Marked(local.anchor(), local.tag(), inner);
    }

    private DataValue mappings(
            Map<DataValue, DataValue> base, Map<DataValue, DataValue> local, Map<DataValue, DataValue> upstream) {
        Set<DataValue> keys = new LinkedHashSet<>(local.keySet());
        keys.addAll(upstream.keySet());
        List<DataValue.Entry> entries = new ArrayList<>();
        for (DataValue key : keys) {
            DataValue value = merge(base.get(key), local.get(key), upstream.get(key));
            if (value != null) {
                entries.add(new DataValue.Entry(key, value));
            }
        }
        return new DataValue.Mapping(entries);
    }

    /** What is no mapping has no fields: both sides then made one of it. */
    static Map<DataValue, DataValue> fields(@Nullable DataValue value) {
        Map<DataValue, DataValue> fields = new LinkedHashMap<>();
        if (value instanceof DataValue.Mapping(List<DataValue.Entry> entries)) {
            entries.forEach(entry -> fields.put(entry.key(), entry.value()));
        }
        return fields;
    }

    private static List<DataValue> items(@Nullable DataValue value) {
        return value instanceof DataValue.Sequence(List<DataValue> items) ? items : List.of();
    }
}
