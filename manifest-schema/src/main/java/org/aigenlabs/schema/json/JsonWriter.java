package org.aigenlabs.schema.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.aigenlabs.schema.text.CodePoints;

/**
 * Writes JSON so that equal values give equal bytes, on every system: LF, no trailing white space, members in the
 * order of their object.
 *
 * <p>Besides what JSON demands, everything a reader would not see is escaped (controls, bidi controls, invisible
 * characters, lone surrogates), so that the text is fit for a terminal and always encodes to UTF-8.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /** For files and people: two spaces for each level, one member or item a line, a line end at the end. */
    public static String pretty(Json json) {
        return new JsonWriter(true).value(json, "\n").out.append('\n').toString();
    }

    /** For programs: one line without spaces and without a line end. */
    public static String compact(Json json) {
        return new JsonWriter(false).value(json, "").out.toString();
    }

    /** Writes {@code json}; {@code start} is what begins a line at its level. */
    private JsonWriter value(Json json, String start) {
        switch (json) {
            case JsonObject(SequencedMap<String, Json> members) -> object(members, start);
            case JsonArray(List<Json> items) -> array(items, start);
            case JsonText(String value) -> quoted(value);
            case JsonNumber(String literal) -> out.append(literal);
            case JsonBoolean(boolean value) -> out.append(value);
            case JsonNull _ -> out.append("null");
        }
        return this;
    }

    private void object(SequencedMap<String, Json> members, String start) {
        String inner = pretty ? start + INDENT : "";
        String separator = "{";
        for (Map.Entry<String, Json> member : members.entrySet()) {
            out.append(separator).append(inner);
            quoted(member.getKey());
            out.append(pretty ? ": " : ":");
            value(member.getValue(), inner);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : start + "}");
    }

    private void array(List<Json> items, String start) {
        String inner = pretty ? start + INDENT : "";
        String separator = "[";
        for (Json item : items) {
            out.append(separator).append(inner);
            value(item, inner);
            separator = ",";
        }
        out.append(items.isEmpty() ? "[]" : start + "]");
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            character(text.codePointAt(i));
        }
        out.append('"');
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (CodePoints.isHidden(codePoint)) {
                    Character.toString(codePoint)
                            .chars()
                            .forEach(unit -> out.append(String.format(Locale.ROOT, "\\u%04x", unit)));
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }
}
