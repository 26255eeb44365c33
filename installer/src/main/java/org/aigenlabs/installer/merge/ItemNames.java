package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigenlabs.installer.edit.DataValue;

/** Short names for the items of lists, equal for what is the same item: what diffs work on. */
final class ItemNames {
    private final ItemKey key;
    private final Map<DataValue, String> names = new HashMap<>();

    ItemNames(ItemKey key) {
        this.key = key;
    }

    /** The names of {@code items}, which all have the key. */
    List<String> of(List<DataValue> items) {
        List<String> result = new ArrayList<>();
        for (DataValue item : items) {
            DataValue identity = key.of(item);
            result.add(names.computeIfAbsent(identity == null ? item : identity, _ -> Integer.toString(names.size())));
        }
        return result;
    }
}
