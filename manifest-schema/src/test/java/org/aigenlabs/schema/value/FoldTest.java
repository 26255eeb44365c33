package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        ".ENV,.env",
        "Memories/A,memories/a",
        "\u212a,k",
        "\u212b,\u00e5",
        "\u2126,\u03c9",
        "\u03c2,\u03c3",
        "\u03a3,\u03c3",
        "\u00df,ss",
        "\u1e9e,SS",
        "\u017f,s",
        "\u0130,i\u0307",
        "\u0131,I",
        "\ufb01,FI",
        "\u00b5,\u03bc",
        "\u1e9b,\u1e61",
        "e\u0301,\u00c9",
        "\u0390,\u1fd3",
        "\u1fb3,\u03b1\u0399",
        "\u01c5,\u01c4",
        "\uff21,\uff41",
        "\u13a0,\uab70",
        "\ud801\udc00,\ud801\udc28",
    })
    void namesThatSomeFileSystemTakesForOneFoldEqual(String left, String right) {
        assertThat(TreePath.fold(left)).isEqualTo(TreePath.fold(right));
    }

    @ParameterizedTest
    @CsvSource({"a,b", "e,\u00e9", "o,\u00f6", "\u0430,a", "\u0130,i", "o,0"})
    void namesThatNoFileSystemConfusesStayApart(String left, String right) {
        assertThat(TreePath.fold(left)).isNotEqualTo(TreePath.fold(right));
    }

    @Test
    void everyLettersCasesFoldEqualAndTheFoldIsStable() {
        // U+0130 keeps its dot, as in Unicode's full folding; the JDK's small letter for it has none
        IntStream.rangeClosed(0, 0x1ffff)
                .filter(c -> Character.isLetter(c) && c != 0x130)
                .forEach(c -> {
                    String letter = Character.toString(c);
                    String fold = TreePath.fold(letter);
                    assertThat(TreePath.fold(fold)).as("%x again", c).isEqualTo(fold);
                    assertThat(TreePath.fold(Character.toString(Character.toUpperCase(c))))
                            .as("%x", c)
                            .isEqualTo(fold);
                    assertThat(TreePath.fold(Character.toString(Character.toLowerCase(c))))
                            .as("%x", c)
                            .isEqualTo(fold);
                });
    }

    @Test
    void doesNotDependOnTheNeighboursOfALetter() {
        assertThat(TreePath.fold("\u039f\u03a3/x")).startsWith(TreePath.fold("\u039f\u03a3"));
        assertThat(TreePath.fold("\u039f\u03a3x")).startsWith(TreePath.fold("\u039f\u03a3"));
    }

    @Test
    void isComposedSoThatItComparesWithWhatIsTyped() {
        String folded = TreePath.fold("RE\u0301SUME\u0301.md");
        assertThat(folded).isEqualTo("r\u00e9sum\u00e9.md");
        assertThat(Normalizer.isNormalized(folded, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(TreePath.fold("SKILLS.IN\u00c9")).isEqualTo("skills.in\u00e9");
        } finally {
            Locale.setDefault(before);
        }
    }
}
