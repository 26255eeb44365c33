package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonNumber;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonWriter;

/** The values of a YAML file as JSON: what JSON has no word for becomes a text, as written. */
final class DataJson {
    private DataJson() {}

    static Json of(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> Json.text(text);
            case DataValue.Literal(String text) -> literal(text);
            case DataValue.Sequence(List<DataValue> items) ->
                Json.array(items.stream().map(DataJson::of).toList());
            case DataValue.Mapping(List<DataValue.Entry> entries) -> {
                JsonObject.Builder members = Json.object();
                entries.forEach(entry -> members.put(word(entry.key()), of(entry.value())));
                yield members.build();
            }
            case DataValue.Alias(String anchor) -> Json.text("*" + anchor);
            case DataValue.Marked(String _, String _, DataValue inner) -> of(inner);
        };
    }

    private static Json literal(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Json.nothing();
            case "true", "True", "TRUE" -> Json.bool(true);
            case "false", "False", "FALSE" -> Json.bool(false);
            default ->
                text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")
                        ? new JsonNumber(text)
                        : Json.text(text);
        };
    }

    /** A scalar as written; a group in one line. */
    static String word(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text.isEmpty() ? "null" : text;
            case DataValue.Marked(String _, String _, DataValue inner) -> word(inner);
            case DataValue.Alias(String anchor) -> "*" + anchor;
            case DataValue.Sequence _, DataValue.Mapping _ -> JsonWriter.compact(of(value));
        };
    }
}
