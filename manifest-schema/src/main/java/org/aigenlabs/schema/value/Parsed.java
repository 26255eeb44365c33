package org.aigenlabs.schema.value;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of reading a value from text: the value, or what was found and what was expected. */
public sealed interface Parsed<T> {
    /** A value that keeps its rules. */
    record Ok<T>(T value) implements Parsed<T> {}

    /** A text that does not: {@code found} quotes it, {@code expected} says the rule in words. */
    record Bad<T>(String found, String expected) implements Parsed<T> {
        @Override
        public String toString() {
            return "`" + found + "`, expected " + expected;
        }
    }

    /** The value, if there is one. */
    default Optional<T> find() {
        return switch (this) {
            case Ok<T>(T value) -> Optional.of(value);
            case Bad<T> _ -> Optional.empty();
        };
    }

    /** The value, or the exception that {@code failure} makes of what is wrong. */
    default <X extends RuntimeException> T orThrow(Function<Bad<T>, X> failure) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Bad<T> bad -> throw failure.apply(bad);
        };
    }
}
