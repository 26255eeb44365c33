package org.aigenlabs.schema.value;

import java.util.regex.Pattern;

/** The name of a git object: 40 lower-case hexadecimal digits (SHA-1). */
public record GitId(String hex) implements Comparable<GitId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 12;

    /** @throws IllegalArgumentException if {@code hex} is not 40 lower-case hexadecimal digits */
    public GitId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a git object id: " + hex);
        }
    }

    /** Reads an id as people write it, in either case. */
    public static Parsed<GitId> parse(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return FORM.matcher(lower).matches()
                ? new Parsed.Ok<>(new GitId(lower))
                : new Parsed.Bad<>(text, "40 hexadecimal digits");
    }

    /** The first 12 digits, for people. */
    public String abbreviated() {
        return hex.substring(0, SHORT);
    }

    @Override
    public int compareTo(GitId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
