package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.schema.value.Parsed;

/** The way from the top of a document to a value: {@code a.b."c.d"}, {@code jobs[0].enabled}, {@code jobs[id=x]}. */
public record KeyPath(List<Segment> segments) {
    /** The most segments of a path. */
    public static final int MAX_SEGMENTS = 32;

    /** One step of the way down. */
    public sealed interface Segment {}

    /**
     * Into a mapping, by key.
     *
     * @param literal whether a key that has to be made stands bare, though it is no text then: {@code on}, {@code 8080}
     */
    public record Key(String name, boolean literal) implements Segment {
        /** A key that is a text. */
        public Key(String name) {
            this(name, false);
        }

        /** The key as data. */
        DataValue data() {
            return literal ? new DataValue.Literal(name) : DataValue.text(name);
        }
    }

    /** Into a list, by position from 0. */
    public record Index(int position) implements Segment {}

    /** Into a list of mappings: the only one whose {@code key} is {@code value}. */
    public record Match(String key, String value) implements Segment {}

    /** Copies the list. */
    public KeyPath {
        segments = List.copyOf(segments);
    }

    /** The top of the document. */
    public static KeyPath top() {
        return new KeyPath(List.of());
    }

    /** A path of keys. */
    public static KeyPath of(String... keys) {
        return new KeyPath(List.of(keys).stream().<Segment>map(Key::new).toList());
    }

    /** Reads a path as people write it; keys with {@code . [ ] "} or spaces stand in double quotes. */
    public static Parsed<KeyPath> parse(String text) {
        return new KeyPathParser(text).parse();
    }

    /** This path, then {@code segment}. */
    public KeyPath then(Segment segment) {
        List<Segment> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new KeyPath(longer);
    }

    /** This path, then {@code key}. */
    public KeyPath then(String key) {
        return then(new Key(key));
    }

    /** This path, then item {@code index}. */
    public KeyPath then(int index) {
        return then(new Index(index));
    }

    /** The path as {@link #parse} reads it. */
    @Override
    public String toString() {
        return segments.stream()
                .map(KeyPath::show)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String show(Segment segment) {
        return switch (segment) {
            case Key(String name, boolean _) -> "." + KeyPathParser.quote(name);
            case Index(int position) -> "[" + position + "]";
            case Match(String key, String value) ->
                "[" + KeyPathParser.quote(key) + "=" + KeyPathParser.quote(value) + "]";
        };
    }
}
