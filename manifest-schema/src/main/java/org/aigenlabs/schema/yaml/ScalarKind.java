package org.aigenlabs.schema.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What some reader takes a scalar without quotes for.
 *
 * <p>The union of YAML 1.2's core schema and of YAML 1.1 as PyYAML has it, which most agents use: a text that either
 * takes for something else than text is not {@link #TEXT}. So {@code no} is a boolean, {@code 1.10} a number (and 1.1),
 * {@code 12:30} a number (to the base 60), {@code 2026-09-21} a date.
 */
public enum ScalarKind {
    TEXT("text"),
    NULL("nothing"),
    BOOLEAN("a boolean"),
    NUMBER("a number"),
    DATE("a date");

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern BOOLEANS =
            Pattern.compile("true|True|TRUE|false|False|FALSE" + "|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF");
    private static final Pattern NUMBERS = Pattern.compile("[-+]?(?:0x[0-9a-fA-F_]+|0o[0-7]+|0b[01_]+"
            + "|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
            + "|(?:\\.[0-9][0-9_]*|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATES = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?");

    private static final int LONGEST = 64;

    private final String words;

    ScalarKind(String words) {
        this.words = words;
    }

    static ScalarKind ofPlain(String text) {
        if (NULLS.contains(text)) {
            return NULL;
        }
        // no number or date that a person writes is longer, and patterns stay fast
        if (text.length() > LONGEST) {
            return TEXT;
        }
        if (BOOLEANS.matcher(text).matches()) {
            return BOOLEAN;
        }
        if (NUMBERS.matcher(text).matches()) {
            return NUMBER;
        }
        return DATES.matcher(text).matches() ? DATE : TEXT;
    }

    /** In words, with an article where it takes one. */
    public String inWords() {
        return words;
    }
}
