package org.aigenlabs.schema.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.text.Normal;
import org.aigenlabs.schema.text.Sanitiser;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds the value of one document from a parser's tokens. Recursive: the parser bounds the nesting. */
final class JsonTree {
    private static final int KEY_COLUMNS = 60;

    private final JsonParser parser;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The document's one value, without the members of the outermost object that {@code skipped} names. */
    Json document(Set<String> skipped) {
        if (parser.nextToken() == null) {
            throw refusal("json.empty", "nothing is in it, expected one JSON document");
        }
        Json value = value(skipped);
        if (parser.nextToken() != null) {
            throw refusal("json.trailing", "something follows the document, expected nothing");
        }
        return value;
    }

    private Json value(Set<String> skipped) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(skipped);
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw refusal("json.syntax", "a value is missing");
        };
    }

    private JsonObject object(Set<String> skipped) {
        JsonObject.Builder members = Json.object();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!seen.add(Normal.nfc(key))) {
                throw refusal("json.duplicate-key", "the key `" + Sanitiser.line(key, KEY_COLUMNS) + "` occurs twice");
            }
            parser.nextToken();
            if (skipped.contains(key)) {
                parser.skipChildren();
            } else {
                members.put(key, value(Set.of()));
            }
        }
        return members.build();
    }

    private JsonArray array() {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(Set.of()));
        }
        return new JsonArray(items);
    }

    private JsonRefusal refusal(String id, String reason) {
        return new JsonRefusal(parser.currentTokenLocation(), id, reason);
    }
}
