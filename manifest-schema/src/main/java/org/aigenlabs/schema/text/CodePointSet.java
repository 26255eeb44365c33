package org.aigenlabs.schema.text;

import java.util.Arrays;

/** An immutable set of code points, kept as ranges. */
public final class CodePointSet {
    private static final int HEX = 16;

    private final int[] firsts;
    private final int[] lasts;

    private CodePointSet(int[] firsts, int[] lasts) {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /**
     * Reads a set from text: hexadecimal code points and ranges between white space, in rising order, e.g.
     * {@code 00AD 200B..200F}.
     *
     * @throws IllegalArgumentException if the text is not in order
     */
    public static CodePointSet of(String ranges) {
        String[] items = ranges.strip().split("\\s+", -1);
        int[] firsts = new int[items.length];
        int[] lasts = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            int dots = items[i].indexOf("..");
            firsts[i] = Integer.parseInt(dots < 0 ? items[i] : items[i].substring(0, dots), HEX);
            lasts[i] = dots < 0 ? firsts[i] : Integer.parseInt(items[i].substring(dots + 2), HEX);
            if (lasts[i] < firsts[i] || (i > 0 && firsts[i] <= lasts[i - 1])) {
                throw new IllegalArgumentException("out of order: " + items[i]);
            }
        }
        return new CodePointSet(firsts, lasts);
    }

    /** Whether {@code codePoint} is in the set. */
    public boolean contains(int codePoint) {
        int found = Arrays.binarySearch(firsts, codePoint);
        int below = found >= 0 ? found : -found - 2;
        return below >= 0 && codePoint <= lasts[below];
    }
}
