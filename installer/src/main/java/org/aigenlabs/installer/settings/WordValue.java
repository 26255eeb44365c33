package org.aigenlabs.installer.settings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;

/** What a person means by a word for a setting: its type is the one that the setting has now. */
public final class WordValue {
    private WordValue() {}

    /** @throws UsageFailure if the word is of another type than what is there */
    static DataValue read(KeyPath key, Optional<DataValue> old, String word) {
        DataValue value = DataValue.ofWord(word);
        return old.isEmpty() ? value : like(key, old.get(), value, word);
    }

    private static DataValue like(KeyPath key, DataValue old, DataValue value, String word) {
        return switch (old) {
            case DataValue.Text _ -> DataValue.text(word);
            case DataValue.Literal(String was) -> {
                if (isSameType(was, value)) {
                    yield value;
                }
                throw refused(key, "it is `" + was + "`, expected " + type(was), word);
            }
            case DataValue.Sequence _ -> throw refused(key, "it is a list, expected a list", word);
            case DataValue.Mapping _ -> throw refused(key, "it is a group of settings, expected one of them", word);
            case DataValue.Marked(String _, String _, DataValue inner) -> like(key, inner, value, word);
            case DataValue.Alias _ -> value;
        };
    }

    private static boolean isSameType(String was, DataValue value) {
        String type = type(was);
        return type.isEmpty()
                || (value instanceof DataValue.Literal(String now) && type(now).equals(type));
    }

    /** In words with an article; empty for a null, a date and everything else that any word may follow. */
    private static String type(String literal) {
        return switch (literal) {
            case "true", "false" -> "`true` or `false`";
            default -> literal.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? "a number" : "";
        };
    }

    private static UsageFailure refused(KeyPath key, String why, String word) {
        return new UsageFailure(
                "cannot set `" + key + "` to `" + word + "`: " + why,
                "`aigenlabs config list` shows the settings",
                "with `--json` the value is JSON and may be of any type");
    }

    /**
     * What {@code text} means as JSON.
     *
     * @throws UsageFailure if it is none
     */
    public static DataValue ofJson(String text) {
        if (text.isBlank()) {
            throw notJson(text, "it is empty");
        }
        return switch (JsonEditor.open(text)) {
            case Opened.Ready(DocumentEditor editor) -> editor.data();
            case Opened.Unreadable(String reason) -> throw notJson(text, plain(text, reason));
        };
    }

    /** The strict reader's words, which are for people; the editor's own if only it refuses. */
    private static String plain(String text, String reason) {
        return switch (JsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT)) {
            case JsonReading.Refused refused -> refused.reason().replaceFirst(", expected strict JSON$", "");
            case JsonReading.Read _ -> reason;
        };
    }

    private static UsageFailure notJson(String text, String reason) {
        return new UsageFailure(
                "cannot read the value `" + text + "`: " + reason + ", expected JSON",
                "a text stands in quotes: `'\"" + text.replace("\"", "") + "\"'`");
    }
}
