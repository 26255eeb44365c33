package org.aigenlabs.schema.value;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.semver4j.Semver;

/**
 * Version and VersionRange against semver4j, which follows npm, for texts that both understand.
 *
 * <p>Where we differ on purpose: a bare version is "at least" (npm: exactly), as manifests of the ecosystem mean it;
 * asked for pre-releases, npm lets {@code ^1.2} begin at {@code 1.2.0-0}, we begin at {@code 1.2.0}, which is what was
 * written; and numbers may be more or fewer than three, which SemVer does not have.
 *
 * <p>Where the oracle itself is not npm, seen in 6.0.0, and so not asked: the identifiers {@code -} and {@code 1a} (put before numbers),
 * {@code ^0} (without an upper bound), {@code ^0.0} (without a lower), {@code ^} and {@code ~} beside another comparator (dropped),
 * and a partial upper bound beside a pre-release ({@code <1} as {@code <1.0.0}, npm: {@code <1.0.0-0}).
 */
class SemVerOracleTest {
    private static final Gen<String> OPERATOR = pick(List.of("^", "~", ">=", ">", "<", "<=", "="));

    @Test
    void ordersSemVerAsTheOracleDoes() {
        qt().withExamples(5_000)
                .forAll(SemVerTexts.versions(), SemVerTexts.versions())
                .check((a, b) -> Integer.signum(version(a).compareTo(version(b)))
                        == Integer.signum(oracle(a).compareTo(oracle(b))));
    }

    @Test
    void knowsSemVerWhenItSeesIt() {
        qt().forAll(SemVerTexts.versions()).check(text -> version(text).isSemVer());
    }

    @Test
    void oneComparatorHoldsWhereTheOracleSaysSo() {
        qt().withExamples(20_000)
                .forAll(OPERATOR, SemVerTexts.bounds(), SemVerTexts.versions())
                .assuming((operator, bound, version) -> !operator.equals("^") || !bound.matches("0|0\\.0"))
                .check((operator, bound, version) -> agree(operator + bound, version));
    }

    @Test
    void twoComparatorsHoldWhereTheOracleSaysSo() {
        qt().withExamples(20_000)
                .forAll(pick(List.of(">=", ">")), SemVerTexts.bounds(), SemVerTexts.whole(), SemVerTexts.versions())
                .check((operator, low, high, version) -> agree(operator + low + " <" + high, version));
    }

    private static boolean agree(String range, String version) {
        return range(range).contains(version(version), false) == oracle(version).satisfies(range);
    }

    private static Semver oracle(String text) {
        return Objects.requireNonNull(Semver.parse(text));
    }

    private static Version version(String text) {
        return Version.parse(text).find().orElseThrow();
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).find().orElseThrow();
    }
}
