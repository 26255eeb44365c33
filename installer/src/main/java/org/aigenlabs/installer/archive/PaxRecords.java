package org.aigenlabs.installer.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.aigenlabs.schema.text.StrictUtf8;

/**
 * The records of a pax extended header: {@code LENGTH KEY=VALUE\n} each, {@code LENGTH} counting itself (POSIX.1-2024
 * pax). Only what is used is decoded; attributes and access lists of other systems are passed over.
 */
record PaxRecords(Map<String, String> values) {
    static final String PATH = "path";
    static final String SIZE = "size";
    static final String TIME = "mtime";

    private static final int LENGTH_DIGITS = 6;

    static PaxRecords none() {
        return new PaxRecords(Map.of());
    }

    static PaxRecords read(byte[] bytes, ArchiveRefusals refusals) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < bytes.length) {
            int space = indexOf(bytes, ' ', at, Math.min(bytes.length, at + LENGTH_DIGITS));
            int end = at + length(bytes, at, space, refusals);
            int equals = indexOf(bytes, '=', space + 1, Math.max(space + 1, Math.min(end, bytes.length)));
            if (end > bytes.length || equals <= space + 1 || bytes[end - 1] != '\n') {
                throw malformed(refusals);
            }
            keep(
                    values,
                    Arrays.copyOfRange(bytes, space + 1, equals),
                    Arrays.copyOfRange(bytes, equals + 1, end - 1),
                    refusals);
            at = end;
        }
        return new PaxRecords(Map.copyOf(values));
    }

    private static void keep(Map<String, String> values, byte[] key, byte[] value, ArchiveRefusals refusals) {
        String name = StrictUtf8.decode(key).orElseThrow(() -> malformed(refusals));
        if (name.startsWith("GNU.sparse")) {
            throw refusals.archive("it holds a sparse file", "files that are written out");
        }
        if (name.equals(PATH) || name.equals(SIZE) || name.equals(TIME)) {
            String text = StrictUtf8.decode(value)
                    .orElseThrow(() -> refusals.archive("a name in it is not UTF-8", "names in UTF-8"));
            if (values.putIfAbsent(name, text) != null) {
                throw refusals.archive("an extended header says `" + name + "` twice", "one value");
            }
        }
    }

    private static int length(byte[] bytes, int from, int space, ArchiveRefusals refusals) {
        int length = 0;
        for (int i = from; i < space; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw malformed(refusals);
            }
            length = length * 10 + digit;
        }
        // the length, a space, one letter, an equals sign and the line's end are the least
        if (space < 0 || length < space - from + 4) {
            throw malformed(refusals);
        }
        return length;
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static RuntimeException malformed(ArchiveRefusals refusals) {
        return refusals.archive("an extended header in it is malformed", "an undamaged archive");
    }
}
