package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The pieces into which texts are cut and from which they are put together. */
class PartsTest {
    static final List<MergeCase> CASES = MergeGoldenTest.CASES;

    @ParameterizedTest
    @FieldSource("CASES")
    void losesNothingByCutting(MergeCase golden) {
        for (MergeCase.Section section : golden.sections()) {
            String text = section.text();
            assertThat(String.join("", Tokens.of(List.of(text)))).isEqualTo(text);
            assertThat(String.join("", EnvBlocks.of(text).values())).isEqualTo(text);
            assertThat(CommentedLine.of(text).stream().map(CommentedLine::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    @Test
    void cutsQuotedStringsAndCommentsInOnePiece() {
        assertThat(Tokens.of(List.of("  a: \"x: \\\"y\" # z, z\n  b: it's\n")))
                .containsExactly(
                        "  ", "a", ":", " ", "\"x: \\\"y\"", " ", "# z, z", "\n  ", "b", ":", " ", "it's", "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ab, abM, abU, abUM",
        "ab, Mab, abU, MabU",
        "abc, ac, abUc, aUc",
        "abc, acb, abUc, acbU",
        "abc, a, abUc, aU",
        "abc, bc, ab, b",
        "ab, ba, abU, bUa",
        "abc, abc, cba, cba",
        "ab, abX, Xab, Xab"
    })
    void mergesSetsInOrder(String base, String local, String upstream, String expected) {
        List<String> merged = OrderedSets.merge(letters(base), letters(local), letters(upstream));
        assertThat(String.join("", merged)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a, b, c, true", "ab, a, b, false", "a, ab, ac, false", "a, b, b, false", "abc, axc, abyc, false"})
    void tellsTwoValuesForOneFromAUnion(String base, String local, String upstream, boolean contradict) {
        assertThat(OrderedSets.contradict(letters(base), letters(local), letters(upstream)))
                .isEqualTo(contradict);
    }

    private static List<String> letters(String text) {
        return List.of(text.split(""));
    }

    @ParameterizedTest
    @CsvSource({
        "LF, LF, CRLF, CRLF",
        "LF, CRLF, LF, CRLF",
        "CRLF, CRLF, LF, LF",
        "NONE, NONE, CRLF, CRLF",
        "LF, LF, MIXED, LF",
        "LF, LF, NONE, LF",
        "NONE, CRLF, LF, CRLF"
    })
    void endsLinesAsLocalUnlessOnlyTheAuthorChangedThem(
            LineEnds base, LineEnds local, LineEnds upstream, LineEnds expected) {
        assertThat(LineEnds.merge(base, local, upstream)).isEqualTo(expected);
    }

    @Test
    void bringsTheCommentOfANewLineButNoneThatTheUserTookAway() {
        String base = "# old\na: 1\n";
        String upstream = "# old, reworded\na: 1\n# new\nb: 2\n";
        assertThat(CommentCarrier.carry(base, upstream, "a: 1\nb: 2\n")).isEqualTo("a: 1\n# new\nb: 2\n");
    }
}
