package org.aigenlabs.schema.json;

/** The outcome of reading a JSON document. */
public sealed interface JsonReading {
    /** The document's one value. */
    record Read(Json value) implements JsonReading {}

    /**
     * Why there is none.
     *
     * @param line 1 for the first, 0 for the document as a whole
     * @param column in characters, 1 for the first, 0 for the document as a whole
     * @param id stable, {@code json.detail}, e.g. {@code json.duplicate-key}
     * @param reason what was found and what was expected, one clause fit for a terminal
     */
    record Refused(int line, int column, String id, String reason) implements JsonReading {}
}
