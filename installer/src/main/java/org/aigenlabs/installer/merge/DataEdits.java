package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.RawValue;
import org.jspecify.annotations.Nullable;

/**
 * The edits that make one meaning out of another, written as the author wrote what comes from the author.
 *
 * <p>First the values, which move nothing, then what comes and goes: children before their list, each list from its end.
 */
final class DataEdits {
    private static final DataValue PLACEHOLDER = DataValue.text("item");

    private final DocumentEditor author;
    private final List<Edit> values = new ArrayList<>();
    private final List<Edit> moves = new ArrayList<>();

    /** Where the author has what a value of ours goes back to; no value if the author has none. */
    private record Origin(KeyPath path, @Nullable DataValue value) {
        /** @param fields those of the value */
        Origin field(DataValue key, Map<DataValue, DataValue> fields) {
            return new Origin(path.then(segment(key)), fields.get(key));
        }

        Origin item(ItemKey key, DataValue item) {
            DataValue identity = key.of(item);
            if (value instanceof DataValue.Sequence(List<DataValue> items) && identity != null) {
                for (int i = 0; i < items.size(); i++) {
                    if (identity.equals(key.of(items.get(i)))) {
                        return new Origin(path.then(i), items.get(i));
                    }
                }
            }
            return new Origin(path, null);
        }
    }

    private DataEdits(DocumentEditor author) {
        this.author = author;
    }

    static DataEdits between(DataValue from, DataValue to, DocumentEditor author) {
        DataEdits edits = new DataEdits(author);
        edits.change(KeyPath.top(), from, to, new Origin(KeyPath.top(), author.data()));
        return edits;
    }

    List<Edit> values() {
        return values;
    }

    List<Edit> moves() {
        return moves;
    }

    private void change(KeyPath path, DataValue from, DataValue to, Origin origin) {
        if (from.equals(to)) {
            return;
        }
        switch (from) {
            case DataValue.Mapping _ when to instanceof DataValue.Mapping -> fields(path, from, to, origin);
            case DataValue.Sequence(List<DataValue> old)
            when to instanceof DataValue.Sequence(List<DataValue> wanted) ->
                new Lists(ItemKey.of(List.of(old, wanted)), path, origin).change(old, wanted);
            case DataValue.Marked(String _, String _, DataValue old)
            when to instanceof DataValue.Marked(String _, String _, DataValue wanted) && isGroup(old) ->
                change(path, old, wanted, new Origin(origin.path(), bare(origin.value())));
            case DataValue.Mapping _,
                    DataValue.Sequence _,
                    DataValue.Marked _,
                    DataValue.Text _,
                    DataValue.Literal _,
                    DataValue.Alias _ -> values.add(set(path, to, origin));
        }
    }

    private static boolean isGroup(DataValue value) {
        return value instanceof DataValue.Mapping || value instanceof DataValue.Sequence;
    }

    private static @Nullable DataValue bare(@Nullable DataValue value) {
        return value instanceof DataValue.Marked marked ? marked.value() : value;
    }

    private void fields(KeyPath path, DataValue from, DataValue to, Origin origin) {
        Map<DataValue, DataValue> old = DataMerge.fields(from);
        Map<DataValue, DataValue> wanted = DataMerge.fields(to);
        Map<DataValue, DataValue> theirs = DataMerge.fields(origin.value());
        wanted.forEach((key, value) -> {
            DataValue before = old.get(key);
            KeyPath place = path.then(segment(key));
            if (before == null) {
                values.add(set(place, value, origin.field(key, theirs)));
            } else {
                change(place, before, value, origin.field(key, theirs));
            }
        });
        old.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> moves.add(new Edit.Remove(path.then(segment(key)))));
    }

    private static KeyPath.Key segment(DataValue key) {
        return switch (key) {
            case DataValue.Text(String text) -> new KeyPath.Key(text);
            case DataValue.Literal(String text) -> new KeyPath.Key(text, true);
            case DataValue.Marked _, DataValue.Alias _, DataValue.Mapping _, DataValue.Sequence _ ->
                new KeyPath.Key("");
        };
    }

    private Edit set(KeyPath path, DataValue value, Origin origin) {
        return raw(value, origin)
                .<Edit>map(raw -> new Edit.SetRaw(path, raw))
                .orElseGet(() -> new Edit.Set(path, value));
    }

    private Optional<RawValue> raw(DataValue value, Origin origin) {
        return value.equals(origin.value()) ? author.raw(origin.path()) : Optional.empty();
    }

    /** One list on its way from old items to wanted ones. */
    private final class Lists {
        private final ItemKey key;
        private final KeyPath path;
        private final Origin origin;

        Lists(ItemKey key, KeyPath path, Origin origin) {
            this.key = key;
            this.path = path;
            this.origin = origin;
        }

        void change(List<DataValue> old, List<DataValue> wanted) {
            ItemNames names = new ItemNames(key);
            List<org.eclipse.jgit.diff.Edit> edits = TokenSequence.diff(names.of(old), names.of(wanted));
            int at = 0;
            int shift = 0;
            for (org.eclipse.jgit.diff.Edit edit : edits) {
                same(old, wanted, new int[] {at, edit.getBeginA(), shift});
                at = edit.getEndA();
                shift = edit.getEndB() - edit.getEndA();
            }
            same(old, wanted, new int[] {at, old.size(), shift});
            for (org.eclipse.jgit.diff.Edit edit : edits.reversed()) {
                replace(edit, wanted);
            }
        }

        /** Items that stay, though what is in them may change; {@code span} is from, to, and the way to the wanted list. */
        private void same(List<DataValue> old, List<DataValue> wanted, int[] span) {
            for (int i = span[0]; i < span[1]; i++) {
                DataValue item = wanted.get(i + span[2]);
                DataEdits.this.change(path.then(i), old.get(i), item, origin.item(key, item));
            }
        }

        private void replace(org.eclipse.jgit.diff.Edit edit, List<DataValue> wanted) {
            int common = Math.min(edit.getLengthA(), edit.getLengthB());
            for (int i = edit.getEndA() - 1; i >= edit.getBeginA() + common; i--) {
                moves.add(new Edit.Remove(path.then(i)));
            }
            for (int i = edit.getEndB() - 1; i >= edit.getBeginB() + common; i--) {
                insert(edit.getBeginA() + common, wanted.get(i));
            }
            for (int i = 0; i < common; i++) {
                DataValue item = wanted.get(edit.getBeginB() + i);
                values.add(set(path.then(edit.getBeginA() + i), item, origin.item(key, item)));
            }
        }

        private void insert(int index, DataValue item) {
            Edit set = set(path.then(index), item, origin.item(key, item));
            if (set instanceof Edit.SetRaw(KeyPath _, RawValue raw)
                    && raw.text().contains("#")) {
                moves.add(new Edit.InsertItem(path, index, PLACEHOLDER));
                moves.add(set);
            } else {
                moves.add(new Edit.InsertItem(path, index, item));
            }
        }
    }
}
