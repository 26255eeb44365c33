package org.aigenlabs.schema.json;

import java.util.List;

/** A JSON value, whole and immutable. */
public sealed interface Json permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {
    /** A text. */
    static JsonText text(String value) {
        return new JsonText(value);
    }

    /** A whole number. */
    static JsonNumber number(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** {@code true} or {@code false}. */
    static JsonBoolean bool(boolean value) {
        return new JsonBoolean(value);
    }

    /** {@code null}. */
    static JsonNull nothing() {
        return new JsonNull();
    }

    /** An array of {@code items}, in their order. */
    static JsonArray array(List<? extends Json> items) {
        return new JsonArray(List.copyOf(items));
    }

    /** An array of texts, in their order. */
    static JsonArray texts(List<String> values) {
        return new JsonArray(values.stream().<Json>map(JsonText::new).toList());
    }

    /** Begins an object; its members keep the order in which they are put. */
    static JsonObject.Builder object() {
        return new JsonObject.Builder();
    }

    /** This value with the members of every object in it sorted by code point; arrays keep their order. */
    default Json sorted() {
        return switch (this) {
            case JsonObject object -> object.sorted();
            case JsonArray(List<Json> items) ->
                new JsonArray(items.stream().map(Json::sorted).toList());
            case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> this;
        };
    }
}
