package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.value.Parsed;

/** Reads a {@link KeyPath} from text, once. */
final class KeyPathParser {
    private static final String RULE = "keys with `.` between them, such as `a.b`, `a.\"b.c\"`, `a[0]` or `a[name=x]`";
    private static final String SPECIAL = ".[]=\"\\";
    private static final int MAX_DIGITS = 6;

    private final String text;
    private int at;
    private boolean wrong;

    KeyPathParser(String text) {
        this.text = text;
    }

    static String quote(String name) {
        boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0 || c <= ' ');
        return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    Parsed<KeyPath> parse() {
        List<KeyPath.Segment> segments = new ArrayList<>();
        while (at < text.length() && !wrong && segments.size() <= KeyPath.MAX_SEGMENTS) {
            if (text.charAt(at) == '[') {
                segments.add(bracket());
            } else {
                wrong |= !segments.isEmpty() && !skip('.');
                segments.add(new KeyPath.Key(word()));
            }
        }
        if (wrong || segments.isEmpty() || segments.size() > KeyPath.MAX_SEGMENTS) {
            return new Parsed.Bad<>(text, RULE);
        }
        return new Parsed.Ok<>(new KeyPath(segments));
    }

    private KeyPath.Segment bracket() {
        at++;
        String first = word();
        if (skip('=')) {
            String value = word();
            wrong |= !skip(']');
            return new KeyPath.Match(first, value);
        }
        wrong |= !skip(']') || first.length() > MAX_DIGITS || !first.chars().allMatch(c -> c >= '0' && c <= '9');
        return new KeyPath.Index(wrong ? 0 : Integer.parseInt(first));
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private String word() {
        if (skip('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        wrong |= at == start;
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = skip('\\');
            if (escaped && at == text.length()) {
                break;
            }
            word.append(text.charAt(at++));
        }
        wrong |= !skip('"');
        return word.toString();
    }
}
