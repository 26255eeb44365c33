package org.aigenlabs.schema.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.text.CodePointOrder;

/**
 * A JSON object.
 *
 * @param members by key, in the order written
 */
public record JsonObject(SequencedMap<String, Json> members) implements Json {
    /** Copies {@code members}. */
    public JsonObject {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** The value of {@code key}, if there is one; {@code null} in the file is a {@link JsonNull} here. */
    public Optional<Json> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The text at {@code key}, if there is one and it is a text. */
    public Optional<String> findText(String key) {
        return members.get(key) instanceof JsonText(String value) ? Optional.of(value) : Optional.empty();
    }

    /** The object at {@code key}, if there is one and it is an object. */
    public Optional<JsonObject> findObject(String key) {
        return members.get(key) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The array at {@code key}, if there is one and it is an array. */
    public Optional<JsonArray> findArray(String key) {
        return members.get(key) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** This object with {@code value} at {@code key}: in its place if there is one, else at the end. */
    public JsonObject with(String key, Json value) {
        return new Builder().putAll(this).put(key, value).build();
    }

    @Override
    public JsonObject sorted() {
        Map<String, Json> byKey = new TreeMap<>(CodePointOrder.INSTANCE);
        members.forEach((key, value) -> byKey.put(key, value.sorted()));
        return new JsonObject(new LinkedHashMap<>(byKey));
    }

    /** Puts an object together, member by member. */
    public static final class Builder {
        private final SequencedMap<String, Json> members = new LinkedHashMap<>();

        Builder() {}

        /** Puts {@code value} at {@code key}, in place of what was there, else at the end. */
        public Builder put(String key, Json value) {
            members.put(key, value);
            return this;
        }

        /** Puts a text. */
        public Builder put(String key, String value) {
            return put(key, new JsonText(value));
        }

        /** Puts a whole number. */
        public Builder put(String key, long value) {
            return put(key, Json.number(value));
        }

        /** Puts {@code true} or {@code false}. */
        public Builder put(String key, boolean value) {
            return put(key, new JsonBoolean(value));
        }

        /** Puts all members of {@code object}, in their order. */
        public Builder putAll(JsonObject object) {
            members.putAll(object.members());
            return this;
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
