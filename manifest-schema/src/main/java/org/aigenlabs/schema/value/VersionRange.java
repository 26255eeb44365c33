package org.aigenlabs.schema.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of versions: {@code >=1.2.0}, {@code ^1.2}, {@code ~1.2.3}, {@code >=1 <2}, {@code *}.
 *
 * <p>Comparators that stand side by side, with spaces or commas between, must all hold. {@code ^} lets everything change
 * right of the left-most number that is not zero, {@code ~} everything right of the second, as npm and cargo have it. A
 * bare version means "at least". As with npm and cargo, {@code =1.2} is any 1.2.x, {@code <=1.2} includes and {@code >1.2}
 * excludes them. Pre-releases are in only where {@code preReleases} is asked for, or where a comparator
 * names a pre-release of the same numbers (npm's rule).
 *
 * @param text as written
 * @param comparators all of which must hold; none for {@code *}
 */
public record VersionRange(String text, List<Comparator> comparators) {
    private static final Pattern COMPARATOR = Pattern.compile("(>=|<=|>|<|==|=|\\^|~|)\\s*(v?\\d[^\\s,<>=^~]*)");
    private static final Pattern FORM =
            Pattern.compile(COMPARATOR.pattern() + "(?:[\\s,]+" + COMPARATOR.pattern() + ")*+");
    private static final int LONGEST = 256;

    /** The numbers of a whole SemVer version; a bound with fewer stands for all versions that begin with them. */
    private static final int PARTS = 3;

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
        if (plain.length() > LONGEST || !FORM.matcher(plain).matches()) {
            return new Parsed.Bad<>(text, RULE);
        }
        List<Comparator> comparators = new ArrayList<>();
        Matcher matcher = COMPARATOR.matcher(plain);
        while (matcher.find()) {
            if (!(Version.parse(matcher.group(2)) instanceof Parsed.Ok<Version>(Version bound))) {
                return new Parsed.Bad<>(text, RULE);
            }
            comparators.addAll(comparators(matcher.group(1), bound));
        }
        return new Parsed.Ok<>(new VersionRange(plain, comparators));
    }

    /** Whether {@code text} is written as a range and can be no plain version or ref name. */
    public static boolean looksLikeRange(String text) {
        return text.equals("*") || (!text.isEmpty() && "^~<>=".indexOf(text.charAt(0)) >= 0);
    }

    private static List<Comparator> comparators(String operator, Version bound) {
        int last = bound.numbers().size() - 1;
        boolean partial = last < PARTS - 1 && !bound.isPreRelease();
        return switch (operator) {
            case ">" -> List.of(partial ? atLeastNext(bound, last) : new Comparator(Relation.ABOVE, bound));
            case "<" -> List.of(new Comparator(Relation.BELOW, partial ? lowest(numbers(bound)) : bound));
            case "<=" -> List.of(partial ? below(bound, last) : new Comparator(Relation.AT_MOST, bound));
            case "=", "==" -> partial ? upTo(bound, last) : List.of(new Comparator(Relation.EQUAL, bound));
            case "^" -> upTo(bound, firstThatCounts(bound));
            case "~" -> upTo(bound, Math.min(last, 1));
            default -> List.of(new Comparator(Relation.AT_LEAST, bound));
        };
    }

    /** At least {@code bound}, and below the version in which the number at {@code index} is one higher. */
    private static List<Comparator> upTo(Version bound, int index) {
        return List.of(new Comparator(Relation.AT_LEAST, bound), below(bound, index));
    }

    private static Comparator below(Version bound, int index) {
        return new Comparator(Relation.BELOW, lowest(next(bound, index)));
    }

    private static Comparator atLeastNext(Version bound, int index) {
        return new Comparator(Relation.AT_LEAST, version(next(bound, index)));
    }

    /** The numbers of {@code bound} up to {@code index}, the last one higher by one. */
    private static String next(Version bound, int index) {
        StringBuilder next = new StringBuilder();
        for (int i = 0; i < index; i++) {
            next.append(bound.number(i)).append('.');
        }
        return next.append(bound.number(index).add(BigInteger.ONE)).toString();
    }

    private static String numbers(Version bound) {
        return bound.numbers().stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    /** The lowest pre-release there is of {@code numbers}: 2.0.0-rc.1 is not below {@code <2}, and not within ^1. */
    private static Version lowest(String numbers) {
        return version(numbers + "-0");
    }

    private static Version version(String text) {
        return Version.parse(text).orThrow(bad -> new IllegalStateException(bad.toString()));
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
        return (preReleases || !version.isPreRelease() || namesPreReleaseOf(version))
                && comparators.stream().allMatch(c -> c.holds(version));
    }

    /** The bounds of {@link #lowest} count too, but let none of their own pre-releases in. */
    private boolean namesPreReleaseOf(Version version) {
        return comparators.stream()
                .map(Comparator::bound)
                .anyMatch(bound -> bound.isPreRelease() && bound.sameNumbers(version));
    }

    @Override
    public String toString() {
        return text;
    }
}
