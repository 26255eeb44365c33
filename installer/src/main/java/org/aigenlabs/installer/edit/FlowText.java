package org.aigenlabs.installer.edit;

import java.util.List;
import java.util.stream.Collectors;

/** Values within brackets: all of JSON, and flow style in YAML. */
record FlowText(Layout layout, boolean json) {
    /** {@code margin} is the indentation of the line it begins on; {@code wish} the form to keep for a string. */
    String value(DataValue value, String margin, Node.Form wish) {
        return switch (value) {
            case DataValue.Text(String text) -> string(text, wish);
            case DataValue.Literal(String text) -> literal(text);
            case DataValue.Sequence(List<DataValue> items) ->
                group(
                        "[",
                        "]",
                        items.stream()
                                .map(item -> value(item, inner(margin), Node.Form.PLAIN))
                                .toList(),
                        margin);
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                group(
                        "{",
                        "}",
                        entries.stream().map(entry -> entry(entry, margin)).toList(),
                        margin);
            case DataValue.Alias _, DataValue.Marked _ ->
                throw new UnreadableText("the new value holds an anchor, an alias or a tag");
        };
    }

    private String entry(DataValue.Entry entry, String margin) {
        return key(entry.key()) + layout.colon() + value(entry.value(), inner(margin), Node.Form.PLAIN);
    }

    String key(DataValue key) {
        return switch (key) {
            case DataValue.Text(String text) -> string(text, Node.Form.PLAIN);
            case DataValue.Literal(String text) -> json ? string(text, Node.Form.PLAIN) : text;
            case DataValue.Sequence _, DataValue.Mapping _, DataValue.Alias _, DataValue.Marked _ ->
                throw new UnreadableText("the new value holds a key that is no string");
        };
    }

    private String string(String text, Node.Form wish) {
        return json ? ScalarText.json(text) : ScalarText.yaml(text, wish, layout.quote(), true);
    }

    private String literal(String text) {
        if (json && !Literals.isJson(text)) {
            throw new UnreadableText("`" + text + "` is no JSON number, boolean or null");
        }
        return text.isEmpty() ? "null" : text;
    }

    private String inner(String margin) {
        return margin + layout.unit();
    }

    private String group(String open, String close, List<String> parts, String margin) {
        if (parts.isEmpty()) {
            return open + close;
        }
        if (!layout.pretty()) {
            return open + String.join(layout.comma(), parts) + close;
        }
        String line = layout.newline() + inner(margin);
        return parts.stream().collect(Collectors.joining("," + line, open + line, layout.newline() + margin + close));
    }
}
