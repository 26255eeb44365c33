package org.aigenlabs.installer.edit;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON (RFC 8259, no duplicate names) into nodes, once. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(EditLimits.MAX_DEPTH)
                    .maxStringLength(EditLimits.MAX_CHARS)
                    .maxNameLength(EditLimits.MAX_CHARS)
                    .build())
            .build();

    private final String text;
    private final Punctuation signs = Punctuation.empty();
    private final NodeBuilder builder = new NodeBuilder(signs);
    private int reached;

    JsonReader(String text) {
        this.text = text;
    }

    /** @throws UnreadableText if it is no JSON, or out of bounds */
    NodeBuilder read() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(parser, token);
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableText("it is too large or nested too deeply");
        } catch (StreamReadException e) {
            throw new UnreadableText("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": " + firstLine(e.getOriginalMessage()));
        }
        if (builder.roots().size() > 1) {
            throw new UnreadableText("more follows behind its end");
        }
        return builder;
    }

    /** The parser's words without what it says about itself. */
    private static String firstLine(String message) {
        return message.replaceFirst("(?s)(: | \\(|; |\\R).*", "").replace('\'', '`');
    }

    private void take(JsonParser parser, JsonToken token) {
        boolean scalar = token.isScalarValue() || token == JsonToken.PROPERTY_NAME;
        String value = scalar ? parser.getString() : "";
        int start = nextStart();
        int end = scalar ? tokenEnd(start) : start + 1;
        if (token.isStructStart()) {
            boolean mapping = token == JsonToken.START_OBJECT;
            builder.open(new Node.Group(start, start, start, Node.Properties.NONE, mapping, true, List.of()));
        } else if (token.isStructEnd()) {
            builder.close(end);
        } else {
            boolean quoted = text.charAt(start) == '"';
            Node.Form form = quoted ? Node.Form.DOUBLE : Node.Form.PLAIN;
            builder.add(new Node.Scalar(start, start, end, Node.Properties.NONE, form, value));
        }
        reached = end;
    }

    /** Between two tokens the parser has let pass only white space, colons and commas. */
    private int nextStart() {
        int at = reached;
        while (" \t\r\n:,".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == ':') {
                signs.colons().add(at);
            } else if (text.charAt(at) == ',') {
                signs.commas().add(at);
            }
            at++;
        }
        return at;
    }

    private int tokenEnd(int start) {
        int at = start + 1;
        if (text.charAt(start) == '"') {
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return at + 1;
        }
        while (at < text.length() && " \t\r\n,:]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
