package org.aigenlabs.installer.edit;

/** A JSON text open for edits: strict RFC 8259 without duplicate names, minified or over lines, which it stays. */
public final class JsonEditor extends DocumentEditor {
    JsonEditor(String mark, Document document) {
        super(mark, document);
    }

    /** Opens {@code text}; a blank one counts as empty. */
    public static Opened open(String text) {
        return open(text, Document.Syntax.JSON);
    }

    /** Opens {@code bytes}, which must be UTF-8. */
    public static Opened open(byte[] bytes) {
        return open(bytes, Document.Syntax.JSON);
    }
}
