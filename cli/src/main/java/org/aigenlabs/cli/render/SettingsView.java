package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonWriter;

/**
 * A setting, or a group of them a line each; one that is a single value is printed as it is, for use in scripts.
 *
 * @param key where the value stands; the top for all settings
 * @param hides whether {@code ***} stands in it for what looks like a secret
 */
public record SettingsView(KeyPath key, DataValue value, boolean hides) implements View {
    /** One in which nothing is hidden. */
    public SettingsView(KeyPath key, DataValue value) {
        this(key, value, false);
    }

    @Override
    public void text(Page page) {
        if (isGroup(value)) {
            List<String> lines = new ArrayList<>();
            collect(key, value, lines);
            lines.forEach(page::setting);
        } else if (!key.segments().isEmpty()) {
            page.data(DataJson.word(value));
        }
        if (hides) {
            page.hint("`***` stands for what looks like a secret; `aigenlabs config get KEY` prints it");
        }
    }

    private static boolean isGroup(DataValue value) {
        return switch (value) {
            case DataValue.Mapping _ -> true;
            case DataValue.Marked(String _, String _, DataValue inner) -> isGroup(inner);
            case DataValue.Sequence _, DataValue.Text _, DataValue.Literal _, DataValue.Alias _ -> false;
        };
    }

    private static void collect(KeyPath at, DataValue value, List<String> lines) {
        switch (value) {
            case DataValue.Mapping(List<DataValue.Entry> entries)
            when !entries.isEmpty() ->
                entries.forEach(entry -> collect(at.then(DataJson.word(entry.key())), entry.value(), lines));
            case DataValue.Marked(String _, String _, DataValue inner) -> collect(at, inner, lines);
            case DataValue.Mapping _, DataValue.Sequence _, DataValue.Text _, DataValue.Literal _, DataValue.Alias _ ->
                lines.add(at + " = " + word(value));
        }
    }

    /** In one line; a list so that it can be wrapped between its items. */
    private static String word(DataValue value) {
        return value instanceof DataValue.Sequence(List<DataValue> items)
                ? items.stream()
                        .map(each -> JsonWriter.compact(DataJson.of(each)))
                        .collect(Collectors.joining(", ", "[", "]"))
                : DataJson.word(value);
    }

    @Override
    public Json json() {
        return DataJson.of(value);
    }
}
