package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;

/**
 * The lines of a YAML file that hold one of its outermost keys.
 *
 * <p>In block style such a key begins a line, and its value ends before the next line that begins with anything but a
 * space or a comment. All lines before are kept empty, so places stay true. A file in another style is given back whole.
 */
final class TopLevelBlock {
    private TopLevelBlock() {}

    /** The part of {@code file} that holds {@code key}; nothing but line ends if it does not hold it. */
    static byte[] of(String key, byte[] file) {
        // one char a byte: only ASCII is looked at, and every byte comes back as it was
        String text = new String(file, StandardCharsets.ISO_8859_1);
        StringBuilder block = new StringBuilder();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (isOtherStyle(line, key)) {
                return file;
            }
            if (!line.isBlank() && !isContinued(line)) {
                inside = line.startsWith(key + ":");
            }
            block.append(inside ? line : "").append('\n');
        }
        return block.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Also a list at the level of its key: {@code - } at the start of a line belongs to the key above. */
    private static boolean isContinued(String line) {
        return " \t#-".indexOf(line.charAt(0)) >= 0 && !line.startsWith("---");
    }

    private static boolean isOtherStyle(String line, String key) {
        return line.startsWith("{")
                || line.startsWith("[")
                || line.startsWith("? ")
                || line.startsWith("%")
                || line.startsWith("\u00ef\u00bb\u00bf")
                || line.startsWith("\"" + key + "\"")
                || line.startsWith("'" + key + "'")
                || line.startsWith(key + " ");
    }
}
