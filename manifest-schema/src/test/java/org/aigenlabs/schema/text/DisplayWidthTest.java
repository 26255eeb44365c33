package org.aigenlabs.schema.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'',0",
        "abc,3",
        "\u00e9,1",
        "e\u0301,1",
        "\u65e5\u672c\u8a9e,6",
        "\ud55c\uad6d\uc5b4,6",
        "\uff21,2",
        "\uff71,1",
        "\ud83d\ude80,2",
        "\ud83d\udc4d\ud83c\udffd,2",
        "\ud83d\udc69\u200d\ud83d\udcbb,2",
        "\ud83c\udde9\ud83c\uddea,2",
        "\u2764\ufe0f,2",
        "\u2764,1",
        "\u2705,2",
        "\u0939\u093f\u0928\u094d\u0926\u0940,5",
        "\u200b,0",
        "\u2026,1",
        "\u2013,1"
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef,6,abcdef",
        "abcdef,5,abcd\u2026",
        "abcdef,1,\u2026",
        "abcdef,0,''",
        "\u65e5\u672c\u8a9e,4,\u65e5\u2026",
        "e\u0301e\u0301e\u0301,2,e\u0301\u2026"
    })
    void fitsIntoColumnsWithoutCuttingACharacter(String text, int columns, String fitted) {
        assertThat(DisplayWidth.fit(text, columns)).isEqualTo(fitted);
    }

    @Test
    void fitNeverTakesMoreThanItMay() {
        qt().withExamples(2_000)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 20),
                        integers().between(1, 20))
                .check((text, columns) -> DisplayWidth.of(DisplayWidth.fit(text, columns)) <= columns);
    }

    @Test
    void padsByColumns() {
        assertThat(DisplayWidth.pad("\u65e5", 4) + "|").isEqualTo("\u65e5  |");
        assertThat(DisplayWidth.pad("long", 2)).isEqualTo("long");
    }
}
