package org.aigenlabs.resolver.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.value.Version;
import org.junit.jupiter.api.Test;

class RangeSelectionTest {
    private static Version version(String text) {
        return Version.parse(text).find().orElseThrow();
    }

    @Test
    void picksTheHighestByNumber() {
        Remote remote = new Remote()
                .tag("v1.9.0", 'a')
                .tag("v1.10.0", 'b')
                .tag("2.0.0", 'c')
                .tag("nightly", 'd');
        assertThat(remote.chosen("^1.2")).isEqualTo("refs/tags/v1.10.0");
        assertThat(remote.chosen(">=1 <2")).isEqualTo("refs/tags/v1.10.0");
        assertThat(remote.chosen("*")).isEqualTo("refs/tags/2.0.0");
        assertThat(remote.chosen("~1.9")).isEqualTo("refs/tags/v1.9.0");
    }

    @Test
    void leavesPreReleasesOutUnlessAskedFor() {
        Remote remote = new Remote().tag("v1.0.0", 'a').tag("v1.1.0-rc.1", 'b');
        assertThat(remote.chosen("^1")).isEqualTo("refs/tags/v1.0.0");
        assertThat(remote.chosen(">=1.1.0-rc.0")).isEqualTo("refs/tags/v1.1.0-rc.1");
        SelectionHints asked = new SelectionHints(List.of(), true);
        assertThat(Remote.chosen(RefSelector.select(remote.advertisement(), new Wanted.Named("^1"), asked)))
                .isEqualTo("refs/tags/v1.1.0-rc.1");
    }

    @Test
    void peelsAnnotatedTags() {
        assertThat(new Remote().annotated("v1.0.0", 'a', 'b').select("^1"))
                .isEqualTo(new Selection.Selected("refs/tags/v1.0.0", Remote.id('a'), Remote.id('b'), "", List.of()));
    }

    @Test
    void looksOnlyAtTagsOfTheDistributionsOwnName() {
        Remote remote = new Remote()
                .tag("mail-v1.0.0", 'a')
                .tag("web/v1.5.0", 'b')
                .tag("v9.0.0", 'c')
                .tag("mail-vx", 'd');
        assertThat(remote.chosen("*", "mail", "agents")).isEqualTo("refs/tags/mail-v1.0.0");
        assertThat(remote.chosen("*", "web", "agents")).isEqualTo("refs/tags/web/v1.5.0");
        assertThat(remote.chosen("*", "none")).isEqualTo("refs/tags/v9.0.0");
        assertThat(remote.chosen("^9", "mail", "agents")).isEqualTo("NoMatch");
    }

    @Test
    void countsTagsOfTheRepositorysNameTogetherWithPlainOnes() {
        Remote remote = new Remote()
                .tag("v1.2.0", 'a')
                .tag("2.0.0", 'b')
                .tag("bot-v1.2.5", 'c')
                .tag("bot/v2.1.0", 'd');
        assertThat(remote.chosen("^1", "bot")).isEqualTo("refs/tags/bot-v1.2.5");
        assertThat(remote.chosen(">=1 <2.1", "bot")).isEqualTo("refs/tags/2.0.0");
        assertThat(remote.chosen("*", "bot")).isEqualTo("refs/tags/bot/v2.1.0");
    }

    @Test
    void prefersTheTagWithVOfTwoThatAgree() {
        assertThat(new Remote().tag("1.0.0", 'a').annotated("v1.0.0", 'b', 'a').chosen("^1"))
                .isEqualTo("refs/tags/v1.0.0");
    }

    @Test
    void refusesTwoTagsOfTheHighestVersionThatDiffer() {
        Remote remote = new Remote().tag("1.0.0", 'a').tag("v1.0.0", 'b');
        assertThat(((Selection.Ambiguous) remote.select("^1")).candidates())
                .containsExactly(
                        new Selection.Candidate("refs/tags/1.0.0", Remote.id('a')),
                        new Selection.Candidate("refs/tags/v1.0.0", Remote.id('b')));
        assertThat(remote.tag("v1.1.0", 'c').chosen("^1")).isEqualTo("refs/tags/v1.1.0");
    }

    @Test
    void aMovingMajorTagDoesNotStandInTheWay() {
        assertThat(new Remote().tag("v1", 'b').tag("v1.0.0", 'a').chosen("=1.0.0"))
                .isEqualTo("refs/tags/v1.0.0");
    }

    @Test
    void tellsTheNewestVersionsWhereNoneMatches() {
        Remote remote = new Remote().tag("v1.0.0", 'a').tag("v1.1.0", 'b').tag("v2.0.0-rc.1", 'c');
        assertThat(remote.select("^2"))
                .isEqualTo(new Selection.NoMatch(
                        "^2", List.of(version("2.0.0-rc.1"), version("1.1.0"), version("1.0.0")), List.of()));
        assertThat(remote.select(">=1.5"))
                .isEqualTo(new Selection.NoMatch(
                        ">=1.5",
                        List.of(version("2.0.0-rc.1"), version("1.1.0"), version("1.0.0")),
                        List.of(version("2.0.0-rc.1"))));
    }

    @Test
    void tellsThatNoTagIsAVersion() {
        assertThat(new Remote().tag("nightly", 'a').select("^1"))
                .isEqualTo(new Selection.NoMatch("^1", List.of(), List.of()));
    }

    @Test
    void passesOverWhatWasWithdrawnAndTellsWhoNamesIt() {
        Remote remote = new Remote()
                .tag("v1.0.0", 'a')
                .tag("v1.1.0", 'b')
                .tag("yanked/v1.1.0", 'c')
                .tag("mail/v2.0.0", 'd')
                .tag("yanked/mail/v2.0.0", 'e');
        assertThat(remote.chosen("^1")).isEqualTo("refs/tags/v1.0.0");
        assertThat(remote.chosen(">=1.1")).isEqualTo("NoMatch");
        assertThat(remote.select("v1.1.0"))
                .isInstanceOfSatisfying(
                        Selection.Selected.class,
                        selected -> assertThat(selected.warnings())
                                .extracting(problem -> problem.id())
                                .containsExactly("source.yanked"));
        assertThat(Withdrawn.is(
                        remote.advertisement(), new SelectionHints(List.of("mail", "agents"), false), version("2.0.0")))
                .isTrue();
        assertThat(NewerVersion.find(remote.advertisement(), new SelectionHints(List.of(), false), version("1.0.0")))
                .isEmpty();
    }
}
