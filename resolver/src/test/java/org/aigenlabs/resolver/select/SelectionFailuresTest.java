package org.aigenlabs.resolver.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.Test;

class SelectionFailuresTest {
    private static final String URL = "https://github.com/u/r";

    private static List<String> told(Selection selection) {
        SourceFailure failure = SelectionFailures.of((Selection.Refused) selection, URL);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(failure.getMessage()), failure.hints().stream())
                .toList();
    }

    @Test
    void namesWhatIsSimilar() {
        assertThat(told(new Remote().branch("main", 'a').select("mian")))
                .containsExactly(
                        "cannot select `mian` in `https://github.com/u/r`: no tag, branch or version is called `mian`,"
                                + " expected one that is there",
                        "there is `main`");
    }

    @Test
    void saysThatShortIdsOfHiddenCommitsCannotBeFound() {
        assertThat(told(new Remote().branch("main", 'a').select("bbbbbbb")))
                .contains("a commit that no branch or tag stands at needs all 40 digits of its id");
    }

    @Test
    void writesOutEveryMeaningOfAnAmbiguousName() {
        assertThat(told(new Remote().branch("x", 'a').tag("x", 'b').select("x")))
                .containsExactly(
                        "cannot select `x` in `https://github.com/u/r`: it can be `refs/tags/x` at commit `bbbbbbbbbbbb`"
                                + " and `refs/heads/x` at commit `aaaaaaaaaaaa`, expected one commit",
                        "say which with `--ref refs/tags/x`",
                        "say which with `--ref refs/heads/x`");
    }

    @Test
    void namesTheNewestVersions() {
        assertThat(told(new Remote().tag("v1.0.0", 'a').tag("v2.0.0-rc.1", 'a').select(">=1.5")))
                .containsExactly(
                        "cannot select `>=1.5` in `https://github.com/u/r`: the newest versions are `2.0.0-rc.1`, `1.0.0`,"
                                + " expected one within the range",
                        "only pre-releases match: write `@2.0.0-rc.1` for the newest");
        assertThat(told(new Remote().branch("main", 'a').select("^1")).getFirst())
                .isEqualTo("cannot select `^1` in `https://github.com/u/r`: no tag is a version,"
                        + " expected tags such as `v1.2.0`");
    }

    @Test
    void namesTheBranchesBesideAnUnbornHead() {
        assertThat(told(new Remote()
                        .branch("dev", 'a')
                        .unborn("refs/heads/main")
                        .select(new Wanted.Head())))
                .containsExactly(
                        "cannot select a commit in `https://github.com/u/r`: its HEAD is `refs/heads/main`, which has no"
                                + " commit, expected one, or a ref in the source",
                        "add `@dev` to the source to take that branch");
    }

    @Test
    void saysThatARepositoryIsEmpty() {
        assertThat(told(new Remote().select("v1")).getFirst())
                .isEqualTo("cannot select a commit in `https://github.com/u/r`: the repository is empty,"
                        + " expected at least one commit");
    }

    @Test
    void showsNamesFromTheRemoteSoThatNothingHides() {
        assertThat(told(new Remote().branch("ma\u202ein`", 'a').select("mxin")).get(1))
                .isEqualTo("there is `ma\\u{202e}in\\u{60}`");
    }
}
