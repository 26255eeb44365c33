package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;
import org.jspecify.annotations.Nullable;

/** Three lists on their way to one; {@code values} merges items that have a name. */
record ListMerge(DataMerge values, List<DataValue> base, List<DataValue> local, List<DataValue> upstream) {
    /** Null if the sides contradict each other, or items cannot be told apart. */
    @Nullable
    DataValue merged() {
        List<List<DataValue>> lists = List.of(base, local, upstream);
        ItemKey key = ItemKey.of(lists);
        ItemNames names = new ItemNames(key);
        if (key.named()) {
            return byName(names);
        }
        return lists.stream().allMatch(key::tellsApart) ? asSet(names) : null;
    }

    private DataValue byName(ItemNames names) {
        Map<String, DataValue> before = byName(names, base);
        Map<String, DataValue> mine = byName(names, local);
        Map<String, DataValue> theirs = byName(names, upstream);
        Set<String> order = new LinkedHashSet<>(OrderedSets.merge(names.of(base), names.of(local), names.of(upstream)));
        order.addAll(names.of(local));
        order.addAll(names.of(upstream));
        List<DataValue> items = new ArrayList<>();
        for (String name : order) {
            DataValue item = values.merge(before.get(name), mine.get(name), theirs.get(name));
            if (item != null) {
                items.add(item);
            }
        }
        return new DataValue.Sequence(items);
    }

    private static Map<String, DataValue> byName(ItemNames names, List<DataValue> items) {
        Map<String, DataValue> result = new HashMap<>();
        List<String> each = names.of(items);
        for (int i = 0; i < items.size(); i++) {
            result.put(each.get(i), items.get(i));
        }
        return result;
    }

    private @Nullable DataValue asSet(ItemNames names) {
        List<String> before = names.of(base);
        List<String> mine = names.of(local);
        List<String> theirs = names.of(upstream);
        if (OrderedSets.contradict(before, mine, theirs)) {
            return null;
        }
        Map<String, DataValue> items = byName(names, local);
        items.putAll(byName(names, upstream));
        List<DataValue> merged = new ArrayList<>();
        for (String name : OrderedSets.merge(before, mine, theirs)) {
            DataValue item = items.get(name);
            if (item != null) {
                merged.add(item);
            }
        }
        return new DataValue.Sequence(merged);
    }
}
