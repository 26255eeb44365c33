package org.aigenlabs.resolver.source;

import java.util.Locale;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.text.CodePoints;

/** Which characters may stand in a source, a ref or a path that a person wrote. */
final class TextRules {
    /** The longest source, ref or path that is read, in characters. */
    static final int LONGEST = 4096;

    private TextRules() {}

    /** Refuses, without quoting it, {@code text} that cannot be shown as it is; {@code what} names it for people. */
    static void check(String what, String text) {
        if (text.length() > LONGEST) {
            throw new UsageFailure(
                    "cannot use " + what + ": it has " + text.length() + " characters, expected at most " + LONGEST);
        }
        int bad = firstUnprintable(text);
        if (bad >= 0) {
            throw new UsageFailure("cannot use " + what + ": character " + (text.codePointCount(0, bad) + 1) + " is U+"
                    + String.format(Locale.ROOT, "%04X", text.codePointAt(bad))
                    + ", expected only characters that can be seen");
        }
    }

    /** The index of the first control, bidirectional or invisible character, or blank other than a space; else -1. */
    static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is any blank in {@code text}. */
    static boolean hasBlank(String text) {
        return text.codePoints().anyMatch(Character::isWhitespace);
    }

    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> !CodePoints.isHidden(codePoint) && !CodePoints.isVariationSelector(codePoint);
        };
    }
}
