package org.aigenlabs.schema.value;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.schema.text.CodePointOrder;
import org.aigenlabs.schema.text.CodePoints;
import org.aigenlabs.schema.text.Normal;

/**
 * A path inside a distribution, relative to its top, with {@code /} between its parts: {@code skills/mail/SKILL.md}.
 *
 * <p>Never empty, never absolute, without empty, {@code .} or {@code ..} parts. What else a name may not be is told by
 * {@link org.aigenlabs.schema.tree.NameRules}. Ordered by code point, like the entries of a git index.
 */
public record TreePath(String text) implements Comparable<TreePath> {
    private static final String RULE = "a path relative to the top of the distribution, without `.` and `..`";

    /** @throws IllegalArgumentException if {@code text} breaks the form; use {@link #parse} for text from people */
    public TreePath {
        if (!wellFormed(text)) {
            throw new IllegalArgumentException("not a path in a tree: " + text);
        }
    }

    /** Reads a path; one trailing slash and leading {@code ./} are forgiven. */
    public static Parsed<TreePath> parse(String text) {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        return wellFormed(plain) ? new Parsed.Ok<>(new TreePath(plain)) : new Parsed.Bad<>(text, RULE);
    }

    private static boolean wellFormed(String text) {
        for (String part : text.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** The parts from the top down, at least one. */
    public List<String> parts() {
        return List.of(text.split("/"));
    }

    /** The first part: the entry at the top of the tree under which this path lies. */
    public String top() {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    /** The last part. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** This path with {@code below}, itself relative, under it. */
    public TreePath resolve(String below) {
        return new TreePath(text + "/" + below);
    }

    /** Whether this path is {@code ancestor} or lies below it. */
    public boolean isWithin(TreePath ancestor) {
        return text.equals(ancestor.text) || text.startsWith(ancestor.text + "/");
    }

    /** The form by which two names are the same file on some system: NFC, then case folded. */
    public String folded() {
        return fold(text);
    }

    /**
     * {@code text} after Unicode NFC and full case folding, without regard to language.
     *
     * <p>Unicode's canonical caseless matching (Unicode 17, definition D145) with a fold that is never finer than what
     * NTFS, HFS+ and APFS do, and sometimes coarser: {@code ß} is {@code ss} and the dotless {@code ı} is {@code i}.
     */
    public static String fold(String text) {
        if (CodePoints.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // lower first, for the capital ẞ has no upper case of two letters; decomposed, so that İ keeps its dot
        String upper = lower(Normal.nfd(text)).toUpperCase(Locale.ROOT);
        return Normal.nfc(lower(Normal.nfd(upper)));
    }

    /** Each code point by itself: {@link String#toLowerCase} would make a sigma depend on its neighbours. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    @Override
    public int compareTo(TreePath other) {
        return CodePointOrder.INSTANCE.compare(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
