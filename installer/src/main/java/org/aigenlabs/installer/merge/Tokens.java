package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Structured text cut into what may change by itself: words, quoted strings, comments, signs, line breaks with the
 * indentation behind them. Joined they are the text.
 */
final class Tokens {
    private static final String SIGNS = ",:{}[]";

    private final String text;
    private final List<String> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(List<String> lines) {
        Tokens cut = new Tokens(String.join("", lines));
        for (int at = 0; at < cut.text.length(); ) {
            int end = cut.end(at);
            cut.tokens.add(cut.text.substring(at, end));
            at = end;
        }
        return cut.tokens;
    }

    private int end(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(at, c);
        }
        if (c == '#') {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && goesOn(c, text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(char first, char next) {
        if (first <= ' ') {
            return next == ' ' || next == '\t';
        }
        return next > ' ' && SIGNS.indexOf(next) < 0 && next != '"';
    }

    /** To the closing quote on the same line; a quote without one stands for itself. */
    private int quoted(int at, char quote) {
        for (int end = at + 1; end < text.length() && text.charAt(end) != '\n'; end++) {
            if (text.charAt(end) == quote) {
                return end + 1;
            }
            if (quote == '"' && text.charAt(end) == '\\') {
                end++;
            }
        }
        return at + 1;
    }
}
