package org.aigenlabs.schema.json;

import java.util.List;

/**
 * A JSON array.
 *
 * @param items in their order
 */
public record JsonArray(List<Json> items) implements Json {
    /** Copies {@code items}. */
    public JsonArray {
        items = List.copyOf(items);
    }
}
