package org.aigenlabs.schema.text;

/**
 * The one place where text from elsewhere (authors, servers, file names) becomes fit for a terminal or a log.
 *
 * <p>One rule: what a reader would not see is shown by its number, a backslash and <code>u{202e}</code>, never dropped:
 * controls, bidi controls, zero-width and tag characters, variation selectors above 16, lone surrogates, and marks piled
 * up on one character. Only line breaks and tabs mean what they look like. A joiner between two emoji stays, for it
 * makes one emoji of them.
 */
public final class Sanitiser {
    private static final int JOINER = 0x200D;
    private static final int TAB = '\t';

    /** Marks that one character may carry; real writing needs three. */
    static final int MARKS = 4;

    private Sanitiser() {}

    /** {@code text} as one line: every line break and tab becomes a space. */
    public static String line(String text) {
        return isPlain(text) ? text : clean(text, " ", " ");
    }

    /** {@code text} as one line of at most {@code columns}, ending in {@code …} if it was longer. */
    public static String line(String text, int columns) {
        return DisplayWidth.fit(line(text), columns);
    }

    /** {@code text} as lines: every kind of line break becomes LF, tabs stay. */
    public static String block(String text) {
        return isPlain(text) ? text : clean(text, "\n", "\t");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static String clean(String text, String lineBreak, String tab) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            marks = isMark(codePoint) ? marks + 1 : 0;
            if (isBreak(codePoint)) {
                clean.append(lineBreak);
                next = codePoint == '\r' && text.startsWith("\n", next) ? next + 1 : next;
            } else if (codePoint == TAB) {
                clean.append(tab);
            } else if (marks > MARKS || (CodePoints.isHidden(codePoint) && !joinsEmoji(text, i))) {
                clean.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
            } else {
                clean.appendCodePoint(codePoint);
            }
            i = next;
        }
        return clean.toString();
    }

    private static boolean isBreak(int codePoint) {
        return (codePoint >= '\n' && codePoint <= '\r')
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean joinsEmoji(String text, int at) {
        if (text.charAt(at) != JOINER || at == 0 || at + 1 == text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        boolean afterEmoji = Character.isExtendedPictographic(before)
                || Character.isEmojiModifier(before)
                || CodePoints.isVariationSelector(before);
        return afterEmoji && Character.isExtendedPictographic(text.codePointAt(at + 1));
    }
}
