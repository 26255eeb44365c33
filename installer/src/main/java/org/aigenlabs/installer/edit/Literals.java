package org.aigenlabs.installer.edit;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that are no strings when they stand unquoted: those of YAML 1.2's core schema (10.3.2) and of YAML 1.1's
 * types, because agents read their files with either.
 */
final class Literals {
    /** Longer texts can only be plain numbers; keeps the patterns below off long texts. */
    private static final int LONGEST_ODD_NUMBER = 64;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> WORDS = Set.of(
            "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON",
            "off", "Off", "OFF", "y", "Y", "n", "N", "<<", "=");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?+|\\.[0-9_]++)(?:[eE][-+]?[0-9]++)?+");
    private static final Pattern ODD_NUMBER = Pattern.compile("[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+"
            + "|\\.(?:inf|Inf|INF)|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t][-+.:0-9TtZz \\t]*)?");
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+");

    private Literals() {}

    static boolean isLiteral(String text) {
        return isNull(text) || WORDS.contains(text) || isNumberOrDate(text);
    }

    private static boolean isNumberOrDate(String text) {
        char first = text.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return false;
        }
        return NUMBER.matcher(text).matches()
                || (text.length() <= LONGEST_ODD_NUMBER
                        && (ODD_NUMBER.matcher(text).matches()
                                || DATE.matcher(text).matches()));
    }

    static boolean isNull(String text) {
        return NULLS.contains(text);
    }

    static boolean isJson(String text) {
        return text.equals("true")
                || text.equals("false")
                || text.equals("null")
                || JSON_NUMBER.matcher(text).matches();
    }
}
