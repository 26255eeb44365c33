package org.aigenlabs.schema.text;

/**
 * How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for marks that sit on
 * the character before, one for all others. Terminals differ about rare emoji; none is more than a column off.
 */
public final class DisplayWidth {
    /** Unicode's East_Asian_Width W and F (Unicode 17, EastAsianWidth.txt), in whole blocks; emoji are asked of the JDK. */
    private static final CodePointSet WIDE = CodePointSet.of("""
            1100..115F 2E80..303E 3041..4DBF 4E00..A4CF A960..A97F AC00..D7A3 F900..FAFF FE10..FE19 FE30..FE6F
            FF01..FF60 FFE0..FFE6 16FE0..18DFF 1AFF0..1B2FF 1F200..1F2FF 20000..3FFFD
            """);

    private static final CodePointSet FLAG_LETTERS = CodePointSet.of("1F1E6..1F1FF");
    private static final int EMOJI_SELECTOR = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /** The columns that {@code text}, one line without control characters, takes. */
    public static int of(String text) {
        int columns = 0;
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int codePoint = text.codePointAt(i);
            columns += added(previous, codePoint);
            previous = codePoint;
        }
        return columns;
    }

    /** {@code text} if it takes at most {@code columns}, else its beginning and {@code …} in that many. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int room = columns - of(ELLIPSIS);
        int previous = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            room -= added(previous, codePoint);
            if (room < 0) {
                break;
            }
            previous = codePoint;
            end += Character.charCount(codePoint);
        }
        return columns <= 0 ? "" : text.substring(0, end) + ELLIPSIS;
    }

    /** {@code text} with spaces behind it up to {@code columns}; longer ones are left as they are. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** What {@code codePoint} adds to the columns of a text that ends with {@code previous}. */
    private static int added(int previous, int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return 1;
        }
        if (codePoint == EMOJI_SELECTOR) {
            return isNarrowEmoji(previous) ? 1 : 0;
        }
        boolean partOfPrevious =
                (previous == JOINER && Character.isEmoji(codePoint)) || Character.isEmojiModifier(codePoint);
        return partOfPrevious ? 0 : alone(codePoint);
    }

    private static int alone(int codePoint) {
        int type = Character.getType(codePoint);
        if (CodePoints.isControl(codePoint)
                || CodePoints.isInvisible(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = WIDE.contains(codePoint) || Character.isEmojiPresentation(codePoint);
        return wide && !FLAG_LETTERS.contains(codePoint) ? 2 : 1;
    }

    private static boolean isNarrowEmoji(int codePoint) {
        return codePoint > '~' && Character.isEmoji(codePoint) && alone(codePoint) == 1;
    }
}
