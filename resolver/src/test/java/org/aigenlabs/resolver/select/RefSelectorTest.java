package org.aigenlabs.resolver.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.junit.jupiter.api.Test;

class RefSelectorTest {
    private static final Wanted HEAD = new Wanted.Head();

    @Test
    void takesHeadByTheNameOfItsBranch() {
        Selection selection =
                new Remote().branch("main", 'a').head("refs/heads/main", 'a').select(HEAD);
        assertThat(selection)
                .isEqualTo(new Selection.Selected("refs/heads/main", Remote.id('a'), Remote.id('a'), "", List.of()));
    }

    @Test
    void callsADetachedHeadHead() {
        assertThat(Remote.chosen(new Remote().branch("main", 'a').head("", 'b').select(HEAD)))
                .isEqualTo("HEAD");
    }

    @Test
    void listsBranchesWhenHeadIsUnborn() {
        Selection selection = new Remote()
                .branch("b", 'a')
                .branch("a", 'a')
                .tag("t", 'a')
                .unborn("refs/heads/main")
                .select(HEAD);
        assertThat(selection).isEqualTo(new Selection.Unborn("refs/heads/main", List.of("a", "b")));
    }

    @Test
    void saysThatThereIsNothingAtAll() {
        Remote empty = new Remote().unborn("refs/heads/main");
        assertThat(empty.select(HEAD)).isEqualTo(new Selection.Empty());
        assertThat(empty.select("v1")).isEqualTo(new Selection.Empty());
        assertThat(empty.web("main/a")).isEqualTo(new Selection.Empty());
    }

    @Test
    void takesAFullNameExactly() {
        Remote remote = new Remote().branch("v1", 'a').tag("v1", 'b').ref("refs/pull/1/head", 'c');
        assertThat(remote.chosen("refs/heads/v1")).isEqualTo("refs/heads/v1");
        assertThat(remote.chosen("refs/tags/v1")).isEqualTo("refs/tags/v1");
        assertThat(remote.chosen("pull/1/head")).isEqualTo("refs/pull/1/head");
        assertThat(remote.chosen("refs/heads/v2")).isEqualTo("Missing");
    }

    @Test
    void fetchesTheTagObjectAndInstallsTheCommitBehindIt() {
        Selection selection = new Remote().annotated("v1.0.0", 'a', 'b').select("v1.0.0");
        assertThat(selection)
                .isEqualTo(new Selection.Selected("refs/tags/v1.0.0", Remote.id('a'), Remote.id('b'), "", List.of()));
    }

    @Test
    void refusesATagAndABranchOfOneNameThatDiffer() {
        Selection selection =
                new Remote().branch("x", 'a').annotated("x", 'c', 'b').select("x");
        assertThat(selection)
                .isEqualTo(new Selection.Ambiguous(
                        "x",
                        List.of(
                                new Selection.Candidate("refs/tags/x", Remote.id('b')),
                                new Selection.Candidate("refs/heads/x", Remote.id('a')))));
    }

    @Test
    void takesTheTagWithANoteWhereABranchOfItsNameAgrees() {
        Selection selection =
                new Remote().branch("x", 'b').annotated("x", 'c', 'b').select("x");
        assertThat(Remote.chosen(selection)).isEqualTo("refs/tags/x");
        assertThat(((Selection.Selected) selection).warnings())
                .extracting(problem -> problem.id())
                .containsExactly("source.tag-and-branch");
    }

    @Test
    void findsTheTagOfAVersionWithOrWithoutV() {
        Remote remote = new Remote().tag("v1.0.0", 'a').tag("2.0.0", 'b').branch("main", 'c');
        assertThat(remote.chosen("1.0.0")).isEqualTo("refs/tags/v1.0.0");
        assertThat(remote.chosen("v2.0.0")).isEqualTo("refs/tags/2.0.0");
        assertThat(remote.chosen("3.0.0")).isEqualTo("Missing");
    }

    @Test
    void prefersTheVersionTagsOfTheDistributionsOwnName() {
        Remote remote = new Remote().tag("v1.0.0", 'a').tag("mail-v1.0.0", 'b').tag("web/v1.0.0", 'c');
        assertThat(remote.chosen("1.0.0", "mail", "agents")).isEqualTo("refs/tags/mail-v1.0.0");
        assertThat(remote.chosen("1.0.0", "web", "agents")).isEqualTo("refs/tags/web/v1.0.0");
        assertThat(remote.chosen("1.0.0", "other")).isEqualTo("refs/tags/v1.0.0");
        assertThat(remote.chosen("v1.0.0", "mail")).isEqualTo("refs/tags/v1.0.0");
    }

    @Test
    void readsPartOfAVersionAsTheHighestThatBeginsSoAndSaysIt() {
        Remote remote = new Remote()
                .tag("v1.2.0", 'a')
                .tag("v1.2.9", 'b')
                .tag("v1.10.0", 'c')
                .tag("v2.0.0", 'd');
        assertThat(remote.chosen("1.2")).isEqualTo("refs/tags/v1.2.9");
        assertThat(remote.chosen("v1")).isEqualTo("refs/tags/v1.10.0");
        assertThat(remote.chosen("3")).isEqualTo("Missing");
        assertThat(((Selection.Selected) remote.select("1.2")).warnings())
                .extracting(problem -> problem.message())
                .containsExactly("no tag or branch is called `1.2`: taken as `~1.2`");
    }

    @Test
    void takesABranchCalledLikePartOfAVersionAsItIs() {
        assertThat(new Remote().branch("1.2", 'a').tag("v1.2.0", 'b').chosen("1.2"))
                .isEqualTo("refs/heads/1.2");
    }

    @Test
    void suggestsSimilarNames() {
        Remote remote = new Remote().branch("main", 'a').branch("develop", 'b').tag("v1.2.0", 'c');
        assertThat(remote.select("mian")).isEqualTo(new Selection.Missing("mian", List.of("main")));
        assertThat(remote.select("v1.2.1")).isEqualTo(new Selection.Missing("v1.2.1", List.of("v1.2.0")));
        assertThat(remote.select("Develop")).isEqualTo(new Selection.Missing("Develop", List.of("develop")));
    }

    @Test
    void suggestsWhatThereIsWhereNothingIsSimilar() {
        Remote remote =
                new Remote().branch("a", 'a').branch("main", 'a').tag("t", 'a').tag("u", 'a');
        assertThat(remote.head("refs/heads/main", 'a').select("something-else"))
                .isEqualTo(new Selection.Missing("something-else", List.of("main", "a", "t")));
    }
}
