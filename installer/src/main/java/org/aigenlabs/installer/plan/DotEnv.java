package org.aigenlabs.installer.plan;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a {@code .env} file sets: never the values.
 *
 * <p>Read as agents read it: {@code KEY=VALUE}, perhaps behind {@code export}, spaces around the sign, values in single
 * or double quotes that may go on over lines, {@code #} comments. A name without a value, or with an empty one, is not
 * set; of two lines for one name the last counts.
 */
public final class DotEnv {
    private static final String BOM = "\ufeff";
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=[ \\t]*(.*)");

    private final Set<String> set = new TreeSet<>();
    private final String[] lines;

    private DotEnv(String text) {
        this.lines = text.split("\\R", -1);
    }

    /** The names that {@code text} sets to something, sorted. */
    public static Set<String> setNames(String text) {
        DotEnv file = new DotEnv(text.startsWith(BOM) ? text.substring(BOM.length()) : text);
        int line = 0;
        while (line < file.lines.length) {
            line = file.take(line);
        }
        return file.set;
    }

    /** Takes the assignment in {@code line}, if there is one; returns the first line behind it. */
    private int take(int line) {
        Matcher matcher = ASSIGNMENT.matcher(lines[line]);
        if (!matcher.matches()) {
            return line + 1;
        }
        String name = matcher.group(1);
        String value = matcher.group(2);
        if (value.startsWith("\"") || value.startsWith("'")) {
            return takeQuoted(name, value, line);
        }
        record(name, !value.isBlank() && !value.startsWith("#"));
        return line + 1;
    }

    private int takeQuoted(String name, String value, int line) {
        char quote = value.charAt(0);
        int end = endOfQuote(value, 1, quote);
        record(name, end != 1 && value.length() > 1);
        if (end >= 0) {
            return line + 1;
        }
        for (int next = line + 1; next < lines.length; next++) {
            if (endOfQuote(lines[next], 0, quote) >= 0) {
                record(name, true);
                return next + 1;
            }
        }
        // never closed: the value is what stands in this line
        return line + 1;
    }

    private static int endOfQuote(String text, int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private void record(String name, boolean isSet) {
        if (isSet) {
            set.add(name);
        } else {
            set.remove(name);
        }
    }
}
