package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of YAML with the comments that belong to it.
 *
 * @param above the lines of comment directly above, as they stand
 * @param indent the spaces before the line
 * @param code the line itself; empty for a blank one
 * @param trailing the comment behind it with the spaces before that; empty without one
 * @param end its line break
 */
record CommentedLine(List<String> above, String indent, String code, String trailing, String end) {
    private static final Pattern TRAILING = Pattern.compile("[ \\t]+#");

    static List<CommentedLine> of(String text) {
        List<CommentedLine> lines = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (String line : LineMerger.lines(text)) {
            if (line.stripLeading().startsWith("#")) {
                above.add(line);
                continue;
            }
            if (line.isBlank()) {
                above.forEach(comment -> lines.add(parse(List.of(), comment)));
                above.clear();
            }
            lines.add(parse(List.copyOf(above), line));
            above.clear();
        }
        above.forEach(comment -> lines.add(parse(List.of(), comment)));
        return lines;
    }

    private static CommentedLine parse(List<String> above, String line) {
        String body = line.stripTrailing();
        String end = line.substring(body.length());
        String code = body.stripLeading();
        String indent = body.substring(0, body.length() - code.length());
        Matcher trailing = TRAILING.matcher(code);
        int cut = !code.startsWith("#") && trailing.find() ? trailing.start() : code.length();
        return new CommentedLine(above, indent, code.substring(0, cut), code.substring(cut), end);
    }

    boolean isCommented() {
        return !above.isEmpty() || !trailing.isEmpty();
    }

    /** Whether it is an entry of a mapping in lines. */
    boolean hasKey() {
        return code.indexOf(':') > 0 && !code.startsWith("{") && !code.startsWith("-");
    }

    /** The key of an entry; all of another line. */
    String key() {
        int colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon + 1);
    }

    /** What the lines above say. */
    List<String> comments() {
        return above.stream().map(String::strip).toList();
    }

    /** This line with {@code comments} above it. */
    CommentedLine withAbove(List<String> comments) {
        String lineEnd = end.isEmpty() ? "\n" : end;
        List<String> lines =
                comments.stream().map(comment -> indent + comment + lineEnd).toList();
        return new CommentedLine(lines, indent, code, trailing, end);
    }

    CommentedLine withTrailing(String comment) {
        return new CommentedLine(above, indent, code, comment, end);
    }

    /** All of it, as it stands in its file. */
    String text() {
        return String.join("", above) + indent + code + trailing + end;
    }
}
