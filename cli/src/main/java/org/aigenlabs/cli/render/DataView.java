package org.aigenlabs.cli.render;

import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** One value by itself, fit for a script's {@code $(…)}. */
public record DataView(String value, JsonObject facts) implements View {
    @Override
    public void text(Page page) {
        page.data(value);
    }

    @Override
    public Json json() {
        return facts;
    }
}
