package org.aigenlabs.schema.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as an author wrote it, with an order.
 *
 * <p>SemVer 2.0.0 where it is one; real manifests also say {@code 0.0.2.63}, {@code 2026.09.21.1} or {@code 1.1}, so any
 * number of numeric parts is ordered part by part, missing ones counting as zero. Precedence is SemVer's section 11: a
 * pre-release comes before its release, build metadata does not count. Two versions are equal if neither comes first.
 *
 * @param text as written, without a leading {@code v}
 * @param numbers the numeric parts, at least one
 * @param preRelease the identifiers behind {@code -}; empty for a release
 */
public record Version(String text, List<BigInteger> numbers, List<String> preRelease) implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile("v?((\\d+(?:\\.\\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?)");
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-((0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
            + "(\\+([0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*))?");
    private static final int LONGEST = 128;

    /** Copies the lists. */
    public Version {
        numbers = List.copyOf(numbers);
        preRelease = List.copyOf(preRelease);
    }

    /** Reads a version, with or without a leading {@code v}. */
    public static Parsed<Version> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return new Parsed.Bad<>(text, "a version such as `1.2.0` or `1.2.0-rc.1`");
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : matcher.group(2).split("\\.", -1)) {
            numbers.add(new BigInteger(part));
        }
        String pre = matcher.group(3);
        List<String> preRelease = pre == null ? List.of() : Arrays.asList(pre.split("\\.", -1));
        return new Parsed.Ok<>(new Version(matcher.group(1), numbers, preRelease));
    }

    /** Whether the text keeps all rules of SemVer 2.0.0. */
    public boolean isSemVer() {
        return SEMVER.matcher(text).matches();
    }

    /** Whether this comes before its own release. */
    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /** The numeric part at {@code index}, zero where there is none. */
    public BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    /** Whether the numeric parts are the same, whatever the pre-release. */
    public boolean sameNumbers(Version other) {
        return compareNumbers(other) == 0;
    }

    @Override
    public int compareTo(Version other) {
        int byNumbers = compareNumbers(other);
        return byNumbers != 0 ? byNumbers : comparePreRelease(other);
    }

    private int compareNumbers(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** SemVer 11.3 and 11.4. */
    private int comparePreRelease(Version other) {
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumeric = isNumeric(left);
        boolean rightNumeric = isNumeric(right);
        if (leftNumeric && rightNumeric) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftNumeric == rightNumeric ? left.compareTo(right) : Boolean.compare(rightNumeric, leftNumeric);
    }

    private static boolean isNumeric(String identifier) {
        return !identifier.isEmpty() && identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        int last = numbers.size();
        while (last > 1 && numbers.get(last - 1).signum() == 0) {
            last--;
        }
        // the identifiers 01 and 1 are equal by precedence, so neither may count as a text
        List<Object> identifiers = new ArrayList<>();
        for (String identifier : preRelease) {
            identifiers.add(isNumeric(identifier) ? new BigInteger(identifier) : identifier);
        }
        return 31 * numbers.subList(0, last).hashCode() + identifiers.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
