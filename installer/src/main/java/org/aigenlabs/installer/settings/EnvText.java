package org.aigenlabs.installer.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code .env} file, by line: comments, order and every line that is not asked for stay as they are.
 *
 * <p>Read as {@link org.aigenlabs.installer.plan.DotEnv} reads it: of two lines for one name the last counts.
 */
public final class EnvText {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(\\ufeff?\\s*(?:export\\s+)?)([A-Za-z_][A-Za-z0-9_.]*)\\s*=[ \\t]*(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=~^*?&;!()<>|\\[\\]{}-]*");

    private final List<String> lines;
    private final List<Assignment> assignments = new ArrayList<>();

    /**
     * One variable in the file.
     *
     * @param value without its quotes; never to be shown
     * @param first its first line, from 0
     * @param last its last line
     * @param lead what stands before the name
     * @param tail the comment behind the value, with the space before it; empty if there is none
     */
    private record Assignment(String name, String value, int first, int last, String lead, String tail) {}

    /**
     * A variable that is set.
     *
     * @param value a secret, perhaps: shown to nobody
     */
    public record Variable(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    public EnvText(String text) {
        lines = List.of(text.split("\n", -1));
        int line = 0;
        while (line < lines.size()) {
            line = take(line);
        }
    }

    /** The variables that are set to something, in the order of their lines. */
    public List<Variable> variables() {
        return assignments.stream()
                .filter(each -> last(each.name()).filter(each::equals).isPresent())
                .filter(each -> !each.value().isEmpty())
                .map(each -> new Variable(each.name(), each.value()))
                .toList();
    }

    /** The text with {@code name} set to {@code value}, in the line that sets it now, else in a new last one. */
    public String with(String name, String value) {
        List<String> result = new ArrayList<>(lines);
        Optional<Assignment> old = last(name);
        if (old.isPresent()) {
            String end = lines.get(old.get().last()).endsWith("\r") ? "\r" : "";
            result.subList(old.get().first(), old.get().last() + 1).clear();
            result.add(
                    old.get().first(),
                    old.get().lead() + name + "=" + quoted(value) + old.get().tail() + end);
        } else {
            boolean endsInLine = result.getLast().isEmpty();
            String end = lines.getFirst().endsWith("\r") ? "\r" : "";
            result.add(endsInLine ? result.size() - 1 : result.size(), name + "=" + quoted(value) + end);
            if (!endsInLine) {
                result.add("");
            }
        }
        return String.join("\n", result);
    }

    /** The text without the lines that set {@code name}. */
    public String without(String name) {
        List<String> result = new ArrayList<>(lines);
        assignments.reversed().stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> result.subList(each.first(), each.last() + 1).clear());
        return String.join("\n", result);
    }

    /** The text as it was read. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private Optional<Assignment> last(String name) {
        return assignments.reversed().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** Takes the assignment in {@code line}, if there is one; returns the first line behind it. */
    private int take(int line) {
        Matcher found = ASSIGNMENT.matcher(lines.get(line).stripTrailing());
        if (!found.matches()) {
            return line + 1;
        }
        String rest = found.group(3);
        int last = rest.startsWith("\"") || rest.startsWith("'") ? endOfQuoted(rest, line) : line;
        String whole = last == line ? rest : rest + "\n" + String.join("\n", lines.subList(line + 1, last + 1));
        assignments.add(new Assignment(found.group(2), value(whole), line, last, found.group(1), tail(whole)));
        return last + 1;
    }

    /** The line in which the quote that begins in {@code line} ends; {@code line} itself if it never does. */
    private int endOfQuoted(String rest, int line) {
        char quote = rest.charAt(0);
        if (end(rest, 1, quote) >= 0) {
            return line;
        }
        for (int next = line + 1; next < lines.size(); next++) {
            if (end(lines.get(next), 0, quote) >= 0) {
                return next;
            }
        }
        return line;
    }

    private static int end(String text, int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String value(String written) {
        if (written.startsWith("\"") || written.startsWith("'")) {
            int end = end(written, 1, written.charAt(0));
            return end < 0 ? written.substring(1) : written.substring(1, end);
        }
        return written.startsWith("#")
                ? ""
                : written.replaceFirst("\\s+#.*$", "").strip();
    }

    private static String tail(String written) {
        boolean isQuoted = written.startsWith("\"") || written.startsWith("'");
        int end = isQuoted ? end(written, 1, written.charAt(0)) : -1;
        Matcher comment = COMMENT.matcher(isQuoted ? written.substring(end + 1) : written);
        return (isQuoted && end < 0) || !comment.find() ? "" : comment.group();
    }

    /** In quotes where a reader of the file would cut or change the value. */
    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        return value.indexOf('\'') < 0
                ? "'" + value + "'"
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"";
    }
}
