package org.aigenlabs.schema.problem;

/**
 * A value from a file that someone else wrote, made fit to be quoted in a one-line message.
 *
 * <p>In back-ticks, cut after {@link #LONGEST} characters; whatever would move the cursor, hide or reorder text is
 * written as an escape, so two values that look alike do not read alike.
 */
public final class Excerpt {
    /** How many characters of a value are quoted. */
    public static final int LONGEST = 60;

    private Excerpt() {}

    /** {@code text} in back-ticks. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("`");
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            if (count == LONGEST) {
                return quoted.append("…`").toString();
            }
            int character = text.codePointAt(at);
            append(quoted, character);
            at += Character.charCount(character);
        }
        return quoted.append('`').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '`' -> quoted.append('\'');
            default -> {
                if (isShown(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append("\\u{").append(Integer.toHexString(character)).append('}');
                }
            }
        }
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character == ' ' || !Character.isSpaceChar(character);
        };
    }
}
