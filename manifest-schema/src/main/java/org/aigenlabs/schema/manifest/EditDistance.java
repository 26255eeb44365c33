package org.aigenlabs.schema.manifest;

/** How many letters must be added, removed, replaced or swapped with their neighbour to make one word of another. */
final class EditDistance {
    private EditDistance() {}

    /**
     * The distance, or some number above {@code most} if it is farther than that.
     *
     * <p>Optimal string alignment; words that differ in length by more than {@code most} are not looked at, so a long word
     * from a hostile file costs nothing.
     */
    static int between(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (isSwap(left, i, right, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
