package org.aigenlabs.schema.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {
    @ParameterizedTest
    @CsvSource({
        "a\u001b[2J,au{1b}[2J",
        "\u009b31m,u{9b}31m",
        "a\u0000b,au{0}b",
        "a\u007fb,au{7f}b",
        "a\bb,au{8}b",
        "a\u202eb,au{202e}b",
        "a\u2066b,au{2066}b",
        "a\u061cb,au{61c}b",
        "a\u200bb,au{200b}b",
        "a\u200db,au{200d}b",
        "a\u2060b,au{2060}b",
        "a\ufeffb,au{feff}b",
        "a\u00adb,au{ad}b",
        "a\udb40\udc41b,au{e0041}b",
        "a\udb40\udd00b,au{e0100}b",
        "a\ud800b,au{d800}b",
        "a\udc00,au{dc00}"
    })
    void showsWhatHidesByNumber(String text, String shown) {
        assertThat(Sanitiser.line(text)).isEqualTo(shown.replace("u{", "\\u{"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "Größe: 5 €",
                "日本語",
                "हिन्दी",
                "עברית",
                "e\u0301",
                "\u2764\ufe0f",
                "\ud83d\ude80",
                "a\u00a0b",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "C:\\dir"
            })
    void leavesOrdinaryWritingAlone(String text) {
        assertThat(Sanitiser.line(text)).isEqualTo(text);
        assertThat(Sanitiser.block(text)).isEqualTo(text);
    }

    @Test
    void makesOneLineOfMany() {
        assertThat(Sanitiser.line("a\nb\r\nc\rd\te\u0085f\u2028g\u2029h\u000bi\fj"))
                .isEqualTo("a b c d e f g h i j");
    }

    @Test
    void keepsTheLinesOfABlock() {
        assertThat(Sanitiser.block("a\r\n\tb\rc\u2028d\u001b\n")).isEqualTo("a\n\tb\nc\nd\\u{1b}\n");
    }

    @Test
    void showsMarksThatArePiledUp() {
        assertThat(Sanitiser.line("a" + "\u0301".repeat(6))).isEqualTo("a" + "\u0301".repeat(4) + "\\u{301}\\u{301}");
    }

    @Test
    void cutsToTheColumnsThereAre() {
        assertThat(Sanitiser.line("description", 11)).isEqualTo("description");
        assertThat(Sanitiser.line("a\ndescription", 5)).isEqualTo("a de…");
        assertThat(Sanitiser.line("日本語日本語", 6)).isEqualTo("日本…");
    }

    @Test
    void nothingHiddenComesThroughAndASecondPassChangesNothing() {
        qt().withExamples(2_000)
                .forAll(strings().allPossible().ofLengthBetween(0, 30))
                .check(text -> {
                    String line = Sanitiser.line(text);
                    boolean shown = line.codePoints().noneMatch(c -> CodePoints.isHidden(c) && c != 0x200D);
                    return shown && Sanitiser.line(line).equals(line);
                });
    }
}
