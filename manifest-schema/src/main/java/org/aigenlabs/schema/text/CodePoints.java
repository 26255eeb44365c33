package org.aigenlabs.schema.text;

/** The code points that show nothing of themselves, or change how others are shown: what hides things from a reader. */
public final class CodePoints {
    /** Unicode's property Bidi_Control, the whole of it (Unicode 17, PropList.txt). */
    private static final CodePointSet BIDI = CodePointSet.of("061C 200E..200F 202A..202E 2066..2069");

    /**
     * Unicode's Default_Ignorable_Code_Point (Unicode 17, DerivedCoreProperties.txt) without the bidi controls and
     * without the variation selectors 1 to 16, which emoji need; with the interlinear annotation marks and the blank
     * Braille pattern, which show nothing either. The last range holds the tag characters and the variation selectors
     * 17 to 256: both can smuggle a text that no reader sees.
     */
    private static final CodePointSet INVISIBLE = CodePointSet.of("""
            00AD 034F 115F..1160 17B4..17B5 180B..180F 200B..200D 2060..2065 206A..206F 2800 3164 FEFF FFA0
            FFF0..FFFB 1BCA0..1BCA3 1D173..1D17A E0000..E0FFF
            """);

    private static final CodePointSet SHORT_SELECTORS = CodePointSet.of("FE00..FE0F");
    private static final CodePointSet CONTROL = CodePointSet.of("0000..001F 007F..009F 2028..2029");

    private CodePoints() {}

    /** Whether it is a C0 or C1 control, DEL, or one of Unicode's own line and paragraph separators. */
    public static boolean isControl(int codePoint) {
        return CONTROL.contains(codePoint);
    }

    /** Whether it turns the direction of the text around it. */
    public static boolean isBidiControl(int codePoint) {
        return BIDI.contains(codePoint);
    }

    /** Whether it shows nothing, takes no place, and is no part of an ordinary emoji or letter. */
    public static boolean isInvisible(int codePoint) {
        return INVISIBLE.contains(codePoint);
    }

    /** Whether it is one of the variation selectors 1 to 16: invisible, but ordinary behind an emoji. */
    public static boolean isVariationSelector(int codePoint) {
        return SHORT_SELECTORS.contains(codePoint);
    }

    /** Whether it is half of a pair that has lost the other half: no character at all. */
    public static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Whether a reader must be shown it by number, because nothing or something else would be seen. */
    public static boolean isHidden(int codePoint) {
        return codePoint < ' '
                || (codePoint > '~'
                        && (isControl(codePoint)
                                || isBidiControl(codePoint)
                                || isInvisible(codePoint)
                                || isLoneSurrogate(codePoint)));
    }

    /** Whether {@code text} is all ASCII, so that no Unicode rule needs to be asked. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }
}
