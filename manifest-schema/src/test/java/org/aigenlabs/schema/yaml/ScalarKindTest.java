package org.aigenlabs.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.aigenlabs.schema.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "NULL"})
    void takesWordsForNothingAsNothing(String text) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(ScalarKind.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "False", "yes", "No", "on", "OFF"})
    void takesBothVersionsBooleans(String text) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(ScalarKind.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "-0", "+1_000", "0x1F", "0o17", "0b11", "1.10", ".5", "1.", "1e3", "1:30", ".inf", ".NaN"})
    void takesBothVersionsNumbers(String text) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(ScalarKind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-21", "2026-9-1", "2026-09-21T10:00:00Z", "2026-09-21 10:00:00"})
    void takesDates(String text) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(ScalarKind.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "n", "tRue", "1.2.3", "v1", "none", "1.0.0-rc.1", "0.0.2.63", ".", "-", "1:99"})
    void takesEverythingElseAsText(String text) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(ScalarKind.TEXT);
    }

    @Test
    void quotesMakeText() {
        assertThat(new YamlScalar("no", false, Place.of("a")).kind()).isEqualTo(ScalarKind.TEXT);
        assertThat(new YamlScalar("", false, Place.of("a")).isNull()).isFalse();
    }
}
