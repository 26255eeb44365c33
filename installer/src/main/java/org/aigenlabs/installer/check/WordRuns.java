package org.aigenlabs.installer.check;

import java.util.Locale;

/** The runs of a number of words in a text, each as a number; case and what stands between the words do not count. */
final class WordRuns {
    private static final long FACTOR = 1_099_511_628_211L;

    private final int words;

    WordRuns(int words) {
        this.words = words;
    }

    /** Takes a run and the line in which it begins, from 1. */
    @FunctionalInterface
    interface Taker {
        void take(long run, int line);
    }

    void of(String text, Taker taker) {
        long[] last = new long[words];
        int[] lines = new int[words];
        int count = 0;
        int line = 1;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                last[count % words] =
                        text.substring(from, i).toLowerCase(Locale.ROOT).hashCode();
                lines[count % words] = line;
                count++;
                from = -1;
                if (count >= words) {
                    taker.take(number(last, count), lines[count % words]);
                }
            }
            line += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
        }
    }

    private long number(long[] last, int count) {
        long number = 0;
        for (int i = 0; i < words; i++) {
            number = number * FACTOR + last[(count + i) % words];
        }
        return number;
    }
}
