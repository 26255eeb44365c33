package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "name, name, 0",
        "nme, name, 1",
        "namee, name, 1",
        "nane, name, 1",
        "naem, name, 1",
        "verison, version, 1",
        "'', ab, 2",
        "kitten, sitting, 3"
    })
    void countsLetters(String left, String right, int distance) {
        assertThat(EditDistance.between(left, right, 5)).isEqualTo(distance);
        assertThat(EditDistance.between(right, left, 5)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"name, description, 2", "a, abcd, 2"})
    void looksNoFartherThanAsked(String left, String right, int most) {
        assertThat(EditDistance.between(left, right, most)).isGreaterThan(most);
    }
}
