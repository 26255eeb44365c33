package org.aigenlabs.resolver.trust.verdict;

import java.util.List;

/**
 * A comma-separated list of patterns as OpenSSH has them: {@code *} and {@code ?} stand for characters, {@code !} before
 * a pattern excludes.
 *
 * @param patterns in the order written
 */
public record Patterns(List<String> patterns) {
    /** Copies {@code patterns}. */
    public Patterns {
        patterns = List.copyOf(patterns);
    }

    /** Reads the text form. */
    public static Patterns parse(String text) {
        return new Patterns(List.of(text.split(",", -1)));
    }

    /** Whether one pattern matches {@code text} and none that excludes does. */
    public boolean match(String text) {
        boolean found = false;
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                if (matches(pattern.substring(1), text)) {
                    return false;
                }
            } else {
                found |= matches(pattern, text);
            }
        }
        return found;
    }

    /** Those patterns that look like sources, i.e. hold a slash, or the others. */
    public Patterns split(boolean sources) {
        return new Patterns(patterns.stream()
                .filter(pattern -> pattern.contains("/") == sources)
                .toList());
    }

    /** Whether {@code text} matches one pattern; without recursion, so no pattern takes long. */
    public static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int mark = 0;
        int next = 0;
        while (at < text.length()) {
            if (next < pattern.length()
                    && (pattern.charAt(next) == '?' || pattern.charAt(next) == text.charAt(at))
                    && pattern.charAt(next) != '*') {
                next++;
                at++;
            } else if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                mark = at;
            } else if (star >= 0) {
                next = star + 1;
                at = ++mark;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }
}
