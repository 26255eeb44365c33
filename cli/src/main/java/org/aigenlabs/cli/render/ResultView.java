package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/**
 * What a command did, in a sentence.
 *
 * @param warnings what to look at, each a sentence; also in the JSON form
 * @param hints what to do next
 * @param facts the JSON form
 */
public record ResultView(String sentence, List<String> warnings, List<String> hints, JsonObject facts) implements View {
    /** Copies the lists. */
    public ResultView {
        warnings = List.copyOf(warnings);
        hints = List.copyOf(hints);
    }

    /** A result with nothing to look at and nothing to do next. */
    public ResultView(String sentence, JsonObject facts) {
        this(sentence, List.of(), List.of(), facts);
    }

    @Override
    public void text(Page page) {
        page.line(sentence);
        warnings.forEach(page::warning);
        hints.forEach(page::hint);
    }

    @Override
    public Json json() {
        return warnings.isEmpty() ? facts : facts.with("warnings", Json.texts(warnings));
    }
}
