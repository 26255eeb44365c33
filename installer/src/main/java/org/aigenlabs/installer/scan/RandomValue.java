package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * Whether a run of characters is what a generator of keys makes: long, of all kinds of characters, evenly spread, and given
 * to something that is called a key. Digests and ids in hexadecimal digits are not, nor is prose, nor a path.
 */
final class RandomValue {
    /** Characters of the shortest. */
    static final int SHORTEST = 24;

    /** Characters of the longest; what is longer is data. */
    static final int LONGEST = 256;

    /** Bytes before it in which its name stands. */
    private static final int NAME_BYTES = 48;

    /** Bits for each character, by Shannon; hexadecimal digits have four at most. */
    private static final double LEAST_BITS = 4.25;

    private static final String SIGNS = "+/_-";

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(key|token|secret|passw(or)?d|passphrase|credential|auth)[a-z0-9_.-]{0,24}[\"'`]?\\s{0,4}[:=]\\s{0,4}[\"'`]?$");

    private RandomValue() {}

    /** Whether {@code each} may be part of one. */
    static boolean isPart(byte each) {
        return each > 0 && (Character.isLetterOrDigit(each) || SIGNS.indexOf(each) >= 0);
    }

    /** Whether the characters from {@code from} to before {@code to} are one. */
    static boolean is(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || bits(bytes, from, to) < LEAST_BITS) {
            return false;
        }
        int begin = from;
        while (begin > 0 && from - begin < NAME_BYTES && bytes[begin - 1] != '\n') {
            begin--;
        }
        return NAMED.matcher(new String(bytes, begin, from - begin, ISO_8859_1)).find();
    }

    private static double bits(byte[] bytes, int from, int to) {
        int[] counts = new int[Byte.MAX_VALUE + 1];
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = from; i < to; i++) {
            counts[bytes[i]]++;
            upper |= bytes[i] >= 'A' && bytes[i] <= 'Z';
            lower |= bytes[i] >= 'a' && bytes[i] <= 'z';
            digit |= bytes[i] >= '0' && bytes[i] <= '9';
        }
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / (to - from);
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return upper && lower && digit ? bits : 0;
    }
}
