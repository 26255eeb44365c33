package org.aigenlabs.schema.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of versions: {@code >=1.2.0}, {@code ^1.2}, {@code ~1.2.3}, {@code >=1 <2}, {@code *}.
 *
 * <p>Comparators that stand side by side, with spaces or commas between, must all hold. {@code ^} lets everything change
 * right of the left-most number that is not zero, {@code ~} everything right of the second, as npm and cargo have it. A
 * bare version means "at least". Pre-releases are in only where {@code preReleases} is asked for, or where a comparator
 * names a pre-release of the same numbers (npm's rule).
 *
 * @param text as written
 * @param comparators all of which must hold; none for {@code *}
 */
public record VersionRange(String text, List<Comparator> comparators) {
    private static final Pattern COMPARATOR = Pattern.compile("(>=|<=|>|<|==|=|\\^|~)?\\s*(v?\\d\\S*)");
    private static final String RULE = "a range such as `^1.2`, `~1.2.3`, `>=1.2.0` or `>=1 <2`";

    /** How a version is compared with a bound. */
    public enum Relation {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        EQUAL
    }

    /** One bound. */
    public record Comparator(Relation relation, Version bound) {
        boolean holds(Version version) {
            int order = version.compareTo(bound);
            return switch (relation) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
                case EQUAL -> order == 0;
            };
        }
    }

    /** Copies {@code comparators}. */
    public VersionRange {
        comparators = List.copyOf(comparators);
    }

    /** Reads a range. */
    public static Parsed<VersionRange> parse(String text) {
        String plain = text.strip();
        if (plain.equals("*")) {
            return new Parsed.Ok<>(new VersionRange(plain, List.of()));
        }
        List<Comparator> comparators = new ArrayList<>();
        Matcher matcher = COMPARATOR.matcher(plain);
        int end = 0;
        while (matcher.find()) {
            String version = matcher.group(2).replaceAll(",$", "");
            if (!plain.substring(end, matcher.start()).matches("[\\s,]*")
                    || !(Version.parse(version) instanceof Parsed.Ok<Version>(Version bound))) {
                return new Parsed.Bad<>(text, RULE);
            }
            String operator = matcher.group(1);
            comparators.addAll(comparators(operator == null ? "" : operator, bound));
            end = matcher.end();
        }
        return comparators.isEmpty() || end != plain.length()
                ? new Parsed.Bad<>(text, RULE)
                : new Parsed.Ok<>(new VersionRange(plain, comparators));
    }

    /** Whether {@code text} is written as a range and can be no plain version or ref name. */
    public static boolean looksLikeRange(String text) {
        return text.equals("*") || (!text.isEmpty() && "^~<>=".indexOf(text.charAt(0)) >= 0);
    }

    private static List<Comparator> comparators(String operator, Version bound) {
        return switch (operator) {
            case ">" -> List.of(new Comparator(Relation.ABOVE, bound));
            case "<" -> List.of(new Comparator(Relation.BELOW, bound));
            case "<=" -> List.of(new Comparator(Relation.AT_MOST, bound));
            case "=", "==" -> List.of(new Comparator(Relation.EQUAL, bound));
            case "^" -> upTo(bound, firstThatCounts(bound));
            case "~" -> upTo(bound, bound.numbers().size() == 1 ? 0 : 1);
            default -> List.of(new Comparator(Relation.AT_LEAST, bound));
        };
    }

    /** At least {@code bound}, and below the version in which the number at {@code index} is one higher. */
    private static List<Comparator> upTo(Version bound, int index) {
        StringBuilder next = new StringBuilder();
        for (int i = 0; i < index; i++) {
            next.append(bound.number(i)).append('.');
        }
        next.append(bound.number(index).add(BigInteger.ONE));
        // "-0" is the lowest pre-release there is: 2.0.0-rc.1 is not within ^1
        Version below = Version.parse(next + "-0").orThrow(bad -> new IllegalStateException(bad.toString()));
        return List.of(new Comparator(Relation.AT_LEAST, bound), new Comparator(Relation.BELOW, below));
    }

    private static int firstThatCounts(Version bound) {
        int last = bound.numbers().size() - 1;
        for (int i = 0; i < last; i++) {
            if (bound.number(i).signum() > 0) {
                return i;
            }
        }
        return last;
    }

    /** Whether {@code version} is in this range; see the type's rule for pre-releases. */
    public boolean contains(Version version, boolean preReleases) {
        boolean allowed = !version.isPreRelease()
                || preReleases
                || comparators.stream()
                        .anyMatch(c -> isNamed(c.bound()) && c.bound().sameNumbers(version));
        return allowed && comparators.stream().allMatch(c -> c.holds(version));
    }

    /** Whether the bound's pre-release was written by the user: not the {@code -0} of {@link #upTo}. */
    private boolean isNamed(Version bound) {
        return bound.isPreRelease() && text.contains(bound.text());
    }

    @Override
    public String toString() {
        return text;
    }
}
