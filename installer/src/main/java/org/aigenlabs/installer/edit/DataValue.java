package org.aigenlabs.installer.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The meaning of a piece of YAML or JSON, free of how it is written.
 *
 * <p>Two mappings are equal when they hold equal entries in any order, since order means nothing to who reads them.
 */
public sealed interface DataValue {
    /** A string. */
    record Text(String text) implements DataValue {}

    /**
     * A number, a boolean, a null, a date: what YAML 1.1 or 1.2 reads as something else than a string, as written.
     * {@code 1.10} and {@code 1.1} differ.
     */
    record Literal(String text) implements DataValue {
        /** @throws IllegalArgumentException if {@code text} would be read as a string */
        public Literal {
            if (!Literals.isLiteral(text)) {
                throw new IllegalArgumentException("not a number, boolean, null or date: " + text);
            }
        }
    }

    /** A list, in order. */
    record Sequence(List<DataValue> items) implements DataValue {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A mapping; {@code entries} in the order of the text. */
    record Mapping(List<Entry> entries) implements DataValue {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        private Set<Entry> unordered() {
            return new HashSet<>(entries);
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Mapping(List<Entry> theirs)
                            && entries.size() == theirs.size()
                            && (entries.equals(theirs) || unordered().equals(new HashSet<>(theirs))));
        }

        @Override
        public int hashCode() {
            return unordered().hashCode();
        }
    }

    /** A use of an anchored value elsewhere in the document; read, never written. */
    record Alias(String anchor) implements DataValue {}

    /** A value with an anchor, a tag or both, empty where there is none; read, never written. */
    record Marked(String anchor, String tag, DataValue value) implements DataValue {}

    /** One key and its value. */
    record Entry(DataValue key, DataValue value) {}

    /** A string. */
    static DataValue text(String text) {
        return new Text(text);
    }

    /** {@code true} or {@code false}. */
    static DataValue bool(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** A whole number. */
    static DataValue number(long value) {
        return new Literal(Long.toString(value));
    }

    /** The null. */
    static DataValue nothing() {
        return new Literal("null");
    }

    /** A list. */
    static DataValue list(DataValue... items) {
        return new Sequence(List.of(items));
    }

    /** A mapping with one key. */
    static DataValue map(String key, DataValue value) {
        return new Mapping(List.of(new Entry(new Text(key), value)));
    }

    /** What a person means who types {@code word}: a JSON number, boolean or null, else a string. */
    static DataValue ofWord(String word) {
        return Literals.isJson(word) ? new Literal(word) : new Text(word);
    }
}
