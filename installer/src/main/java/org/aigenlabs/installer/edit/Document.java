package org.aigenlabs.installer.edit;

import java.util.List;
import java.util.Map;

/**
 * A text that was read: where everything stands, and how it is laid out.
 *
 * @param text without a byte order mark
 * @param roots the top values of its documents, none if it holds only comments
 * @param anchors the anchored values, by anchor
 */
record Document(String text, Syntax syntax, Lines lines, List<Node> roots, Map<String, Node> anchors, Layout layout) {
    /** The two languages. */
    enum Syntax {
        YAML,
        JSON
    }

    /** @throws UnreadableText if {@code text} is not of {@code syntax}, or out of bounds */
    static Document read(String text, Syntax syntax) {
        if (text.length() > EditLimits.MAX_CHARS) {
            throw new UnreadableText("it is longer than " + EditLimits.MAX_CHARS + " characters");
        }
        Lines lines = new Lines(text);
        NodeBuilder found = switch (syntax) {
            case YAML -> new YamlReader(text, lines).read();
            case JSON -> new JsonReader(text).read();
        };
        Layout layout = LayoutDetector.detect(text, syntax == Syntax.JSON, found.roots());
        return new Document(text, syntax, lines, List.copyOf(found.roots()), found.anchors(), layout);
    }

    boolean json() {
        return syntax == Syntax.JSON;
    }

    /** What the first document means; a null if there is none. */
    DataValue meaning() {
        return roots.isEmpty() ? DataValue.nothing() : Meaning.of(roots.getFirst());
    }

    /** What the documents behind the first mean. */
    List<DataValue> others() {
        return roots.stream().skip(1).map(Meaning::of).toList();
    }
}
