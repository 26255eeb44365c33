package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentCarrierTest {
    private static String merge(String base, String local, String upstream) {
        return switch (new YamlMerger().merge(base, local, upstream)) {
            case MergeResult.Merged(String text) -> text;
            case MergeResult.Conflicted _, MergeResult.Unreadable _ -> throw new AssertionError("no merge");
        };
    }

    @Test
    void keepsWhatBothSayOfOneLine() {
        assertThat(merge("a: 1\nb: 1\n", "# mine\na: 1\nb: 2\n", "# theirs\na: 1\nb: 1\n"))
                .isEqualTo("# theirs\n# mine\na: 1\nb: 2\n");
    }

    @Test
    void keepsBothWordingsOfOneComment() {
        assertThat(merge("# old\na: 1\nb: 1\n", "# mine\na: 1\nb: 2\n", "# theirs\na: 1\nb: 1\n"))
                .contains("# theirs\n", "# mine\n", "b: 2");
    }

    @Test
    void keepsBothCommentsBehindOneValue() {
        assertThat(merge("a: 1 # old\nb: 1\n", "a: 1 # mine\nb: 2\n", "a: 1 # theirs\nb: 1\n"))
                .contains("# theirs\n", "a: 1 # mine\n", "b: 2");
    }

    @Test
    void bringsACommentToAKeyOfWhichTheUserChangedTheValue() {
        assertThat(merge("a: 1\nd:\n- x\nb: 1\n", "b: 1\nd: mine\na: 1\n", "a: 2\n# theirs\nd:\n- x\nb: 1\n"))
                .contains("# theirs\nd: mine\n", "a: 2");
    }

    @Test
    void saysNothingTwiceWhereTheUserSetLinesApart() {
        assertThat(merge("a: 1\nb: 1\n", "a: 2\n\n# mine\n\nb: 1\n", "a: 1\n# theirs\nb: 1\n"))
                .containsOnlyOnce("# theirs")
                .containsOnlyOnce("# mine");
    }

    @Test
    void changesNothingWhenMergedAgain() {
        String base = "a: 1 # old\nb: 1\n";
        String upstream = "# new\na: 1 # theirs\nb: 1\n";
        String once = merge(base, "# own\na: 1 # mine\nb: 2\n", upstream);

        assertThat(merge(base, once, upstream)).isEqualTo(once);
    }
}
