package org.aigenlabs.installer.edit;

/**
 * A YAML text open for edits.
 *
 * <p>Anchors, aliases, tags and merge keys may stand in it; edits of a value that is an alias, or that is reached through
 * a merge key, are refused, and so are edits in mappings with a duplicate key.
 */
public final class YamlEditor extends DocumentEditor {
    YamlEditor(String mark, Document document) {
        super(mark, document);
    }

    /** Opens {@code text}. */
    public static Opened open(String text) {
        return open(text, Document.Syntax.YAML);
    }

    /** Opens {@code bytes}, which must be UTF-8. */
    public static Opened open(byte[] bytes) {
        return open(bytes, Document.Syntax.YAML);
    }
}
