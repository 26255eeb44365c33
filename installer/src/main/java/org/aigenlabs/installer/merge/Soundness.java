package org.aigenlabs.installer.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.edit.DataValue;

/** Whether a meaning can be merged and written: no key twice, no alias without its anchor. */
final class Soundness {
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private boolean marks;
    private boolean duplicates;

    private Soundness(DataValue value) {
        walk(value);
    }

    static boolean hasDuplicateKeys(DataValue value) {
        return new Soundness(value).duplicates;
    }

    static boolean hasAllAnchors(DataValue value) {
        Soundness found = new Soundness(value);
        return found.anchors.containsAll(found.aliases);
    }

    /** Whether the editors can write it from its meaning alone. */
    static boolean isPlain(DataValue value) {
        return !new Soundness(value).marks;
    }

    private void walk(DataValue value) {
        switch (value) {
            case DataValue.Text _, DataValue.Literal _ -> {}
            case DataValue.Alias(String anchor) -> {
                marks = true;
                aliases.add(anchor);
            }
            case DataValue.Marked(String anchor, String _, DataValue inner) -> {
                marks = true;
                anchors.add(anchor);
                walk(inner);
            }
            case DataValue.Sequence(List<DataValue> items) -> items.forEach(this::walk);
            case DataValue.Mapping(List<DataValue.Entry> entries) -> {
                duplicates |= DataMerge.fields(value).size() < entries.size();
                entries.forEach(entry -> {
                    walk(entry.key());
                    walk(entry.value());
                });
            }
        }
    }
}
