package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The replacement of the text from {@code start} to {@code end}, exclusive, by {@code text}. */
record Splice(int start, int end, String text) {
    static Splice insert(int at, String text) {
        return new Splice(at, at, text);
    }

    static Splice delete(int start, int end) {
        return new Splice(start, Math.max(start, end), "");
    }

    /** Insertions at one place keep their order. */
    static List<Splice> sorted(List<Splice> splices) {
        List<Splice> result = new ArrayList<>(splices);
        result.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
        return result;
    }

    /** Whether no two of them, {@link #sorted}, touch the same characters. */
    static boolean apart(List<Splice> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start < sorted.get(i - 1).end) {
                return false;
            }
        }
        return true;
    }

    /** {@code sorted} must be {@link #apart}. */
    static String apply(String text, List<Splice> sorted) {
        StringBuilder result = new StringBuilder(text.length());
        int reached = 0;
        for (Splice splice : sorted) {
            result.append(text, reached, splice.start).append(splice.text);
            reached = splice.end;
        }
        return result.append(text, reached, text.length()).toString();
    }
}
