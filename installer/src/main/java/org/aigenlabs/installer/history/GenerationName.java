package org.aigenlabs.installer.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which generation of which profile: the ref {@code refs/profiles/<profile id>/<number>}. Ordered by number.
 *
 * @param profileId a UUID in lower case
 * @param number from 1
 */
public record GenerationName(String profileId, int number) implements Comparable<GenerationName> {
    private static final String TOP = "refs/profiles/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REF = Pattern.compile(TOP + "(" + ID + ")/([1-9][0-9]{0,8})");

    /** @throws IllegalArgumentException if the id is no UUID or the number is not positive */
    public GenerationName {
        if (!isProfileId(profileId) || number < 1) {
            throw new IllegalArgumentException("not the name of a generation: " + profileId + "/" + number);
        }
    }

    /** Whether {@code text} can be the id of a profile. */
    public static boolean isProfileId(String text) {
        return ID.matcher(text).matches();
    }

    static Optional<GenerationName> ofRef(String ref) {
        Matcher found = REF.matcher(ref);
        return found.matches()
                ? Optional.of(new GenerationName(found.group(1), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** Begins the refs of all generations of a profile. */
    public static String refsOf(String profileId) {
        return TOP + profileId + "/";
    }

    String ref() {
        return refsOf(profileId) + number;
    }

    @Override
    public int compareTo(GenerationName other) {
        return Comparator.comparingInt(GenerationName::number)
                .thenComparing(GenerationName::profileId)
                .compare(this, other);
    }
}
