package org.aigenlabs.installer.edit;

/**
 * A value as it stands in some document: its source text and its meaning.
 *
 * @param text from the first to the last character of the value, lines ended by {@code \n}
 * @param base the indentation, in spaces, that every line after the first has at least; tabs count as one
 * @param data what it means
 */
public record RawValue(String text, Shape shape, int base, DataValue data) {
    /** How the text is laid out. */
    public enum Shape {
        /** A plain or quoted scalar, or a flow collection. */
        INLINE,
        /** A header such as {@code |-} and lines below it. */
        BLOCK_SCALAR,
        /** A collection of one line or more per entry. */
        BLOCK
    }
}
