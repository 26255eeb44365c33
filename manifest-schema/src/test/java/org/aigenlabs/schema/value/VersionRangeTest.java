package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *            | 0.0.1        | true
            *            | 1.0.0-rc.1   | false
            1.2          | 1.2.0        | true
            1.2          | 9.0.0        | true
            1.2          | 1.1.9        | false
            v1.2.0       | 1.2.0        | true
            ^1.2         | 1.9.9        | true
            ^1.2         | 2.0.0        | false
            ^1.2         | 2.0.0-rc.1   | false
            ^0.2.3       | 0.2.9        | true
            ^0.2.3       | 0.3.0        | false
            ^0.0.2.63    | 0.0.2.70     | true
            ^0.0.2.63    | 0.0.3        | false
            ^2026.09     | 2026.12.1.1  | true
            ~1.2.3       | 1.2.99       | true
            ~1.2.3       | 1.3.0        | false
            ~1           | 1.9.0        | true
            =1.2         | 1.2.7        | true
            =1.2         | 1.3.0        | false
            =0.0.2.63    | 0.0.2.63     | true
            =0.0.2.63    | 0.0.2.64     | false
            <=1.2        | 1.2.9        | true
            >1.2         | 1.2.9        | false
            >1.2         | 1.3.0        | true
            >=1 <2       | 1.5.0        | true
            '>=1,<2'     | 2.0.0        | false
            '>=1, <2'    | 1.0.0        | true
            >= 1.2.0     | 1.2.0        | true
            >=1.2.0-rc.1 | 1.2.0-rc.2   | true
            >=1.2.0-rc.1 | 1.3.0-rc.2   | false
            """)
    void containsWhatItSays(String range, String version, boolean expected) {
        assertThat(range(range).contains(version(version), false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *      | 1.0.0-rc.1 | true
            ^1.2   | 1.3.0-rc.1 | true
            ^1.2   | 1.2.0-rc.1 | false
            ^1.2   | 2.0.0-rc.1 | false
            >=1 <2 | 2.0.0-rc.1 | false
            <=1.2  | 1.3.0-rc.1 | false
            >1.2   | 1.3.0-rc.1 | false
            """)
    void letsPreReleasesInOnlyBetweenItsBounds(String range, String version, boolean expected) {
        assertThat(range(range).contains(version(version), true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "1.x",
                "1.2 - 2.0",
                "^1 || ^2",
                "^",
                ">=",
                ">=<1",
                "^1.2;",
                ",",
                "1,",
                "1.2+",
                "^^1"
            })
    void refusesWhatItCannotMean(String text) {
        assertThat(VersionRange.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"^1,true", "~1.2,true", ">=1,true", "*,true", "v1.2.0,false", "main,false", "'',false"})
    void looksLikeARangeOnlyWhenItCanBeNoRef(String text, boolean expected) {
        assertThat(VersionRange.looksLikeRange(text)).isEqualTo(expected);
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).find().orElseThrow();
    }

    private static Version version(String text) {
        return Version.parse(text).find().orElseThrow();
    }
}
