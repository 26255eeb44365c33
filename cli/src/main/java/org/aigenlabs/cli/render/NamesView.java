package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.schema.json.Json;

/** Names alone, a line each, for scripts and for the completion of words. */
public record NamesView(List<String> names) implements View {
    /** Copies the list. */
    public NamesView {
        names = List.copyOf(names);
    }

    @Override
    public void text(Page page) {
        names.forEach(page::data);
    }

    @Override
    public Json json() {
        return Json.texts(names);
    }
}
