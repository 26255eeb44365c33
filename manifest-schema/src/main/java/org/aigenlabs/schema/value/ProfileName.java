package org.aigenlabs.schema.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a profile: a label for people, a directory below {@code profiles/} and perhaps a command. */
public record ProfileName(String text) implements Comparable<ProfileName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 64;
    private static final Set<String> RESERVED = Set.of("aigenlabs", "test", "tmp", "root", "sudo");
    private static final String RULE =
            "a name of 1 to 64 characters from a-z, 0-9, `-` and `_`," + " that begins with a letter or digit";

    /** The profile that the root itself is; stands below the patterns, which making it needs. */
    public static final ProfileName DEFAULT = new ProfileName("default");

    /** @throws IllegalArgumentException if {@code text} breaks the form; use {@link #parse} for text from people */
    public ProfileName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a profile name: " + text);
        }
    }

    /** Reads a name; capitals are lowered. {@code default} is a name too: see {@link #parseNew}. */
    public static Parsed<ProfileName> parse(String text) {
        // ASCII only: the Kelvin sign is no k
        String lower =
                CAPITALS.matcher(text).replaceAll(capital -> capital.group().toLowerCase(Locale.ROOT));
        if (!FORM.matcher(lower).matches()) {
            return new Parsed.Bad<>(text, RULE);
        }
        if (RESERVED.contains(lower)) {
            return new Parsed.Bad<>(text, "a name that is not reserved");
        }
        return new Parsed.Ok<>(new ProfileName(lower));
    }

    /** Reads the name of a profile that is to be made: like {@link #parse}, but {@code default} is taken already. */
    public static Parsed<ProfileName> parseNew(String text) {
        return parse(text).find().filter(DEFAULT::equals).isPresent()
                ? new Parsed.Bad<>(text, "another name: `default` is the root itself")
                : parse(text);
    }

    /**
     * The nearest name that a new profile may have, for a hint: {@code Research Bot} becomes {@code
     * research-bot}; empty if nothing of it can be kept.
     */
    public static String suggest(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String dashed =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^[-_]+", "");
        String cut = dashed.substring(0, Math.min(dashed.length(), LONGEST)).replaceAll("-+$", "");
        return cut.isEmpty() || parseNew(cut).find().isPresent() ? cut : cut + "-profile";
    }

    /** Whether this is the root's own profile. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    @Override
    public int compareTo(ProfileName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
