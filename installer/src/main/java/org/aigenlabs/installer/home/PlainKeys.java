package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of a YAML file so plain that every reader understands it alike: ASCII, keys in lower case, one or two
 * levels, values without escapes.
 *
 * <p>Most files that a table of profiles needs are of this kind, and the whole parser costs ten times as much. Anything
 * else is left to it: in doubt this reader says nothing.
 */
final class PlainKeys {
    private static final Pattern LINE = Pattern.compile("( *)([a-z_]+):"
            + "(?: +(?:([A-Za-z0-9][A-Za-z0-9 .,;()'/_+@-]*)|\"([ !#-\\[\\]-~]*)\"))? *(?:(?<= )#[ -~]*)?");
    private static final Pattern NOTHING = Pattern.compile(" *(?:#[ -~]*)?");
    private static final Pattern NULL = Pattern.compile("(?i)null *");

    private final Map<String, String> values = new HashMap<>();

    /** The key whose value may follow, deeper; empty if there is none. */
    private String parent = "";

    /** How deep the values below {@link #parent} are; zero before the first. */
    private int depth;

    private PlainKeys() {}

    /** Values by key, {@code key.below} on the second level, empty where none is written; nothing if it is not plain. */
    static Optional<Map<String, String>> read(byte[] file) {
        PlainKeys keys = new PlainKeys();
        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (!NOTHING.matcher(line).matches() && !keys.take(LINE.matcher(line))) {
                return Optional.empty();
            }
        }
        return Optional.of(keys.values);
    }

    private boolean take(Matcher line) {
        if (!line.matches()) {
            return false;
        }
        int indent = line.end(1);
        String key = line.group(2);
        String plain = line.group(3);
        String value = plain == null ? line.group(4) : plain.stripTrailing();
        if (plain != null && NULL.matcher(plain).matches()) {
            return false;
        }
        if (indent == 0) {
            parent = value == null ? key : "";
            depth = 0;
            return put(key, value);
        }
        if (parent.isEmpty() || (depth != 0 && depth != indent)) {
            return false;
        }
        depth = indent;
        return put(parent + "." + key, value);
    }

    private boolean put(String key, @Nullable String value) {
        return values.put(key, value == null ? "" : value) == null;
    }
}
