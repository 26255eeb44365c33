package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @Test
    void ordersTheChainOfTheSpecificationAndOddRealVersions() {
        List<String> rising = List.of(
                "0.0.2.63",
                "0.0.2.64",
                "0.0.3",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.1",
                "1.1.0.1",
                "1.10",
                "2026.09.21.1",
                "2026.10.1");
        List<Version> shuffled = new java.util.ArrayList<>(
                rising.stream().map(VersionTest::version).toList());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(shuffled.stream().sorted()).extracting(Version::text).containsExactlyElementsOf(rising);
    }

    @ParameterizedTest
    @CsvSource({"1,1.0.0", "1.1,1.1.0", "1.0.0+a,1.0.0+b", "1.0.0-01,1.0.0-1", "1.02,1.2", "2026.09.21.1,2026.9.21.1"})
    void equalByPrecedenceIsEqualWithEqualHash(String left, String right) {
        assertThat(version(left)).isEqualTo(version(right)).hasSameHashCodeAs(version(right));
    }

    @Test
    void orderIsTotalAndAgreesWithEquals() {
        qt().withExamples(5_000)
                .forAll(SemVerTexts.versions(), SemVerTexts.versions(), SemVerTexts.versions())
                .check((x, y, z) -> {
                    Version a = version(x);
                    Version b = version(y);
                    Version c = version(z);
                    boolean transitive = a.compareTo(b) > 0 || b.compareTo(c) > 0 || a.compareTo(c) <= 0;
                    boolean hashes = !a.equals(b) || a.hashCode() == b.hashCode();
                    return transitive && hashes && Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a));
                });
    }

    @Test
    void keepsTheTextWithoutTheLetterOfATag() {
        assertThat(version("v1.2.0-rc.1+b5")).hasToString("1.2.0-rc.1+b5");
        assertThat(version("v1.2.0-rc.1+b5").preRelease()).containsExactly("rc", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "0.0.2.63", "2026.09.21.1", "01.2.3", "1.0.0-01", "1"})
    void takesWhatIsNoSemVerAndSaysSo(String text) {
        assertThat(version(text).isSemVer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "latest", "1.", ".1", "1..2", "1.2.3-", "1.2.3+", "1.2 ", "vv1", "-1", "1.x", "١.٢"})
    void refusesWhatHasNoOrder(String text) {
        assertThat(Version.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void refusesAVersionLongerThanAnyReason() {
        assertThat(Version.parse("1." + "9".repeat(126)).find()).isPresent();
        assertThat(Version.parse("1." + "9".repeat(127)).find()).isEmpty();
    }

    @Test
    void comparesNumbersBeyondEveryMachineType() {
        assertThat(Stream.of("1.99999999999999999999", "1.100000000000000000000")
                        .map(VersionTest::version))
                .isSorted();
    }

    private static Version version(String text) {
        return Version.parse(text).find().orElseThrow();
    }
}
