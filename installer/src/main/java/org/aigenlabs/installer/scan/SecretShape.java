package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * What a provider's keys look like: a fixed beginning, then some characters of a set. A line of
 * {@code secret-shapes.tsv}.
 *
 * @param id stable
 * @param begins what every such key begins with
 * @param then the characters that follow
 * @param least of them, in a row
 * @param most of them
 * @param what it is, in words
 */
record SecretShape(String id, String begins, BitSet then, int least, int most, String what) {
    private static final String FILE = "secret-shapes.tsv";
    private static final int COLUMNS = 6;

    /** All of them, in the order of their ids. */
    static List<SecretShape> all() {
        try (InputStream in = Objects.requireNonNull(SecretShape.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
            return lines.lines().skip(1).map(SecretShape::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecretShape parse(String line) {
        String[] cells = line.split("\t", COLUMNS);
        return new SecretShape(
                cells[0],
                cells[1],
                characters(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5]);
    }

    /** As in a class of a regular expression: single characters and ranges; a minus at the end is itself. */
    private static BitSet characters(String set) {
        BitSet characters = new BitSet(Byte.MAX_VALUE);
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                characters.set(set.charAt(i), set.charAt(i + 2) + 1);
                i += 2;
            } else {
                characters.set(set.charAt(i));
            }
        }
        return characters;
    }

    /** The length of what follows the beginning at {@code from}, if it is such a key; -1 if it is none. */
    int length(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= 0 && then.get(bytes[end])) {
            end++;
        }
        int length = end - from;
        return length >= least && length <= most ? length : -1;
    }
}
