package org.aigenlabs.installer.settings;

import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.capability.ShownCommand;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;

/** Settings for people to see: what looks like a secret in them is not shown, as in {@link ShownCommand}. */
public final class ShownSettings {
    private static final Set<String> WORDS = Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off");

    private ShownSettings() {}

    /** {@code value} with every secret in it hidden; equal to it if there is none. */
    public static DataValue of(DataValue value) {
        return of("", value);
    }

    /** The {@code word} that the setting at {@code key} is given. */
    public static String of(KeyPath key, String word) {
        return !key.segments().isEmpty() && key.segments().getLast() instanceof KeyPath.Key(String name, boolean _)
                ? setting(name, word)
                : setting("", word);
    }

    private static DataValue of(String name, DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> DataValue.text(setting(name, text));
            case DataValue.Literal(String text) -> {
                String shown = setting(name, text);
                yield shown.equals(text) ? value : DataValue.text(shown);
            }
            case DataValue.Sequence(List<DataValue> items) -> new DataValue.Sequence(items(name, items));
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                new DataValue.Mapping(entries.stream()
                        .map(each -> new DataValue.Entry(each.key(), of(word(each.key()), each.value())))
                        .toList());
            case DataValue.Marked(String anchor, String tag, DataValue inner) ->
                new DataValue.Marked(anchor, tag, of(name, inner));
            case DataValue.Alias _ -> value;
        };
    }

    /** A list of texts may be a command, in which one word says that the next is a secret. */
    private static List<DataValue> items(String name, List<DataValue> items) {
        if (!items.stream().allMatch(DataValue.Text.class::isInstance)
                || !setting(name, "x").equals("x")) {
            return items.stream().map(each -> of(name, each)).toList();
        }
        return ShownCommand.words(items.stream().map(ShownSettings::word).toList()).stream()
                .map(DataValue::text)
                .toList();
    }

    private static String setting(String name, String word) {
        return WORDS.contains(word) ? word : ShownCommand.setting(name, word);
    }

    private static String word(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text;
            case DataValue.Marked(String _, String _, DataValue inner) -> word(inner);
            case DataValue.Alias _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }
}
