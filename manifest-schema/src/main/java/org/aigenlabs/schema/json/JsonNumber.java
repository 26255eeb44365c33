package org.aigenlabs.schema.json;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A JSON number, kept as written so that nothing is rounded.
 *
 * @param literal as RFC 8259 spells numbers: {@code 1}, {@code -0.5}, {@code 1e9}
 */
public record JsonNumber(String literal) implements Json {
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONG_DIGITS = 19;

    /** @throws IllegalArgumentException if {@code literal} is no JSON number */
    public JsonNumber {
        if (!FORM.matcher(literal).matches()) {
            throw new IllegalArgumentException("not a JSON number: " + literal);
        }
    }

    /** The whole number this is, if it is one that a {@code long} holds; {@code 1.0} and {@code 1e3} are. */
    public OptionalLong findLong() {
        BigDecimal value = new BigDecimal(literal);
        // asked first: BigDecimal would write out all digits of 1e999999999
        if (value.precision() - (long) value.scale() > LONG_DIGITS || value.scale() > literal.length()) {
            return value.signum() == 0 ? OptionalLong.of(0) : OptionalLong.empty();
        }
        try {
            return OptionalLong.of(value.longValueExact());
        } catch (ArithmeticException notLong) {
            return OptionalLong.empty();
        }
    }
}
