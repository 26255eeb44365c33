package org.aigenlabs.installer.edit;

import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** How strings are written on one line: plain where no reader of YAML 1.1 or 1.2 takes it for something else. */
final class ScalarText {
    private static final String NEVER_FIRST = "-?:,[]{}#&*!|>'\"%@`=<~";
    private static final String NEVER_IN_FLOW = ",[]{}:?";
    private static final int LONGEST_PLAIN = 512;

    private ScalarText() {}

    /** {@code wish} is the form to keep where {@code text} allows it, {@code quote} the mark for what must be quoted. */
    static String yaml(String text, Node.Form wish, char quote, boolean flow) {
        return switch (wish) {
            case PLAIN, LITERAL, FOLDED -> plainFits(text, flow) ? text : quoted(text, quote);
            case SINGLE -> quoted(text, '\'');
            case DOUBLE -> quoted(text, '"');
        };
    }

    static boolean plainFits(String text, boolean flow) {
        if (text.length() > LONGEST_PLAIN || Literals.isLiteral(text) || !plainStart(text)) {
            return false;
        }
        boolean clean = StreamReader.isPrintable(text) && text.chars().noneMatch(ScalarText::breaksLine);
        boolean noSigns = !text.contains(": ") && !text.contains(" #") && !text.endsWith(":") && !text.endsWith(" ");
        boolean flowFits = !flow || text.chars().noneMatch(c -> NEVER_IN_FLOW.indexOf(c) >= 0);
        return clean && noSigns && flowFits;
    }

    private static boolean plainStart(String text) {
        char first = text.charAt(0);
        if (first == '-' && text.length() > 1 && Character.isLetter(text.charAt(1))) {
            return true;
        }
        return first != ' ' && NEVER_FIRST.indexOf(first) < 0 && !text.startsWith("...");
    }

    /** Tabs and the line breaks of YAML 1.1 as well. */
    private static boolean breaksLine(int c) {
        return c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
    }

    private static String quoted(String text, char quote) {
        boolean single =
                quote == '\'' && StreamReader.isPrintable(text) && text.chars().noneMatch(ScalarText::breaksLine);
        return single ? "'" + text.replace("'", "''") + "'" : json(text);
    }

    /** A JSON string is a double-quoted YAML scalar too. */
    static String json(String text) {
        StringBuilder result = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (breaksLine(c) || !StreamReader.isPrintable(c)) {
                        result.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        result.appendCodePoint(c);
                    }
                }
            }
        });
        return result.append('"').toString();
    }
}
