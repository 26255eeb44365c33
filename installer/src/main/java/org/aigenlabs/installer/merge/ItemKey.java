package org.aigenlabs.installer.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;
import org.jspecify.annotations.Nullable;

/**
 * What makes items of some lists the same item: a field, or being equal.
 *
 * @param field empty if items are told apart by their whole value
 */
record ItemKey(String field) {
    private static final List<String> FIELDS = List.of("id", "name");

    /** The first field by which all items of all lists can be told from each other, if there is one. */
    static ItemKey of(List<List<DataValue>> lists) {
        for (String field : FIELDS) {
            ItemKey key = new ItemKey(field);
            if (lists.stream().allMatch(key::tellsApart)) {
                return key;
            }
        }
        return new ItemKey("");
    }

    boolean named() {
        return !field.isEmpty();
    }

    /** Null if the item lacks it. */
    @Nullable
    DataValue of(DataValue item) {
        return named() ? scalar(DataMerge.fields(item).get(DataValue.text(field))) : item;
    }

    private static @Nullable DataValue scalar(@Nullable DataValue value) {
        return value instanceof DataValue.Text || value instanceof DataValue.Literal ? value : null;
    }

    boolean tellsApart(List<DataValue> items) {
        Set<DataValue> seen = new HashSet<>();
        for (DataValue item : items) {
            DataValue key = of(item);
            if (key == null || !seen.add(key)) {
                return false;
            }
        }
        return true;
    }
}
