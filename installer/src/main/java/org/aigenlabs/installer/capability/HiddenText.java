package org.aigenlabs.installer.capability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Characters in a text that people do not see and an agent reads: counted by kind, in one pass. */
final class HiddenText {
    private static final int TAGS = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final int FLAG = 0x1F3F4;
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int MORE_SELECTORS = 0xE0100;
    private static final int LAST_MORE_SELECTOR = 0xE01EF;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final byte FIRST_LEAD = (byte) 0xE1;

    private enum Kind {
        TAG("tag character"),
        DIRECTION("change of direction"),
        ZERO_WIDTH("character without width"),
        SELECTOR("needless variation selector");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private HiddenText() {}

    /** How many of which kind; empty if there are none. */
    static String words(byte[] text) {
        if (!mayHide(text)) {
            return "";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int[] points = new String(text, UTF_8).codePoints().toArray();
        boolean inFlag = false;
        for (int i = 0; i < points.length; i++) {
            boolean tag = points[i] >= TAGS && points[i] <= LAST_TAG;
            inFlag = points[i] == FLAG || (inFlag && tag);
            Kind kind = inFlag ? null : kind(points, i);
            if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word + (each.getValue() == 1 ? "" : "s"))
                .map(HiddenText::plural)
                .collect(Collectors.joining(", "));
    }

    private static String plural(String words) {
        return words.replace("change of directions", "changes of direction")
                .replace("character without widths", "characters without width");
    }

    /** Whether a byte begins a character that could be one of them: all but a few texts pass here at once. */
    private static boolean mayHide(byte[] text) {
        for (int i = 0; i + 2 < text.length; i++) {
            if (text[i] < 0 && text[i] >= FIRST_LEAD && isLead(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLead(byte[] text, int at) {
        int second = text[at + 1] & 0xFF;
        int third = text[at + 2] & 0xFF;
        return switch (text[at] & 0xFF) {
            case 0xE1 -> second == 0xA0 && third == 0x8E;
            case 0xE2 -> second == 0x81 || (second == 0x80 && (third <= 0x8F || (third >= 0xAA && third <= 0xAE)));
            case 0xEF -> second == 0xB8 || second == 0xBB;
            case 0xF3 -> second == 0xA0;
            default -> false;
        };
    }

    private static @Nullable Kind kind(int[] points, int at) {
        int point = points[at];
        if (point >= TAGS && point <= LAST_TAG) {
            return Kind.TAG;
        }
        if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) {
            return Kind.DIRECTION;
        }
        if (point == 0x200B || (point >= 0x2060 && point <= 0x2064) || point == 0x180E) {
            return Kind.ZERO_WIDTH;
        }
        if (point == BYTE_ORDER_MARK) {
            return at == 0 ? null : Kind.ZERO_WIDTH;
        }
        if (point == 0x200C || point == 0x200D) {
            return isAscii(points, at - 1) && isAscii(points, at + 1) ? Kind.ZERO_WIDTH : null;
        }
        return isSelector(point) && (at == 0 || isSelector(points[at - 1])) ? Kind.SELECTOR : null;
    }

    private static boolean isSelector(int point) {
        return (point >= FIRST_SELECTOR && point <= LAST_SELECTOR)
                || (point >= MORE_SELECTORS && point <= LAST_MORE_SELECTOR);
    }

    private static boolean isAscii(int[] points, int at) {
        return at < 0 || at >= points.length || points[at] < 0x80;
    }
}
