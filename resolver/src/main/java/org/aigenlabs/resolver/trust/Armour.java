package org.aigenlabs.resolver.trust;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as text between a line that begins and a line that ends them (RFC 9580, section 6).
 *
 * <p>Strict where it must be: lines of base64 and nothing else, one end, nothing behind it. Text before the first begin
 * belongs to people.
 */
public final class Armour {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int MOST_HEADERS = 32;
    private static final int CHECKSUM_LENGTH = 5;

    private Armour() {}

    /** The bytes in {@code text}, which is one block called {@code label}; empty if it is anything else. */
    public static Optional<byte[]> read(String text, String label) {
        List<byte[]> blocks = readAll(text, label);
        return blocks.size() == 1
                        && text.startsWith(BEGIN)
                        && text.stripTrailing().endsWith(DASHES)
                ? Optional.of(blocks.getFirst())
                : Optional.empty();
    }

    /** The blocks called {@code label} in {@code text}, in order; none if one of them is damaged. */
    public static List<byte[]> readAll(String text, String label) {
        List<byte[]> blocks = new ArrayList<>();
        String[] lines = text.split("\r?\n", -1);
        int at = 0;
        while (at < lines.length) {
            if (!lines[at].stripTrailing().equals(BEGIN + label + DASHES)) {
                at++;
                continue;
            }
            int end = end(lines, at + 1);
            if (end < 0 || !lines[end].stripTrailing().equals(END + label + DASHES)) {
                return List.of();
            }
            Optional<byte[]> block = decode(lines, at + 1, end);
            if (block.isEmpty()) {
                return List.of();
            }
            blocks.add(block.get());
            at = end + 1;
        }
        return blocks;
    }

    private static int end(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (lines[i].startsWith(DASHES)) {
                return i;
            }
        }
        return -1;
    }

    /** Headers, if there are any, end with an empty line. */
    @SuppressWarnings("UnusedException") // told by being empty
    private static Optional<byte[]> decode(String[] lines, int from, int to) {
        int at = from;
        while (at < to && at - from < MOST_HEADERS && lines[at].contains(": ")) {
            at++;
        }
        if (at < to && lines[at].isBlank()) {
            at++;
        } else if (at > from) {
            return Optional.empty();
        }
        StringBuilder base64 = new StringBuilder();
        for (; at < to; at++) {
            String line = lines[at].stripTrailing();
            if (line.length() == CHECKSUM_LENGTH && line.startsWith("=") && at == to - 1) {
                break; // a checksum against noise on old telephone lines
            }
            base64.append(line);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.toString());
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code bytes} as a block called {@code label}. */
    public static String write(byte[] bytes, String label) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return BEGIN + label + DASHES + "\n\n" + base64 + "\n" + END + label + DASHES + "\n";
    }
}
