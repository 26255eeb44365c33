package org.aigenlabs.installer.capability;

import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonBoolean;
import org.aigenlabs.schema.json.JsonNull;
import org.aigenlabs.schema.json.JsonNumber;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonText;

/** Values of files in which people write a number where a text is meant, or a text where a list is. */
final class Values {
    private Values() {}

    /** The value of {@code key} as one text; empty if it is missing, or no single value. */
    static String text(JsonObject object, String key) {
        return object.find(key).map(Values::text).orElse("");
    }

    private static String text(Json value) {
        return switch (value) {
            case JsonText(String text) -> text;
            case JsonNumber(String literal) -> literal;
            case JsonBoolean(boolean flag) -> Boolean.toString(flag);
            case JsonNull _, JsonArray _, JsonObject _ -> "";
        };
    }

    /** The single values at {@code key}: those of a list, or the one that stands there instead. */
    static List<String> texts(JsonObject object, String key) {
        return object.find(key).stream()
                .flatMap(value -> value instanceof JsonArray(List<Json> items) ? items.stream() : Stream.of(value))
                .map(Values::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether {@code key} says no, as a boolean, a text or a number. */
    static boolean isOff(JsonObject object, String key) {
        return text(object, key).matches("(?i)false|no|off|0");
    }

    /** Whether {@code key} says yes. */
    static boolean isOn(JsonObject object, String key) {
        return text(object, key).matches("(?i)true|yes|on|1");
    }

    /** Every text in {@code value}, in file order, without keys. */
    static Stream<String> allTexts(Json value) {
        return switch (value) {
            case JsonText(String text) -> Stream.of(text);
            case JsonArray(List<Json> items) -> items.stream().flatMap(Values::allTexts);
            case JsonObject object -> object.members().values().stream().flatMap(Values::allTexts);
            case JsonNumber _, JsonBoolean _, JsonNull _ -> Stream.empty();
        };
    }
}
