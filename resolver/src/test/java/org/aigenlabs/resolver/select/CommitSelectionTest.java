package org.aigenlabs.resolver.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitSelectionTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    @Test
    void takesAFullIdThatARefStandsAt() {
        Remote remote = new Remote().branch("main", 'a').annotated("v1", 'c', 'b');
        assertThat(remote.select(A))
                .isEqualTo(new Selection.Selected("", Remote.id('a'), Remote.id('a'), "", List.of()));
        assertThat(remote.select(B.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(new Selection.Selected("", Remote.id('c'), Remote.id('b'), "", List.of()));
    }

    @Test
    void asksForAFullIdThatNoRefStandsAt() {
        assertThat(new Remote().branch("main", 'a').select(B))
                .isEqualTo(new Selection.CommitWanted(Remote.id('b'), ""));
    }

    @Test
    void refusesARefThatBearsAnotherCommitsId() {
        assertThat(new Remote().branch(A, 'b').select(A))
                .isEqualTo(new Selection.Ambiguous(
                        A,
                        List.of(
                                new Selection.Candidate("", Remote.id('a')),
                                new Selection.Candidate("refs/heads/" + A, Remote.id('b')))));
        assertThat(new Remote().branch(A, 'a').chosen(A)).isEmpty();
    }

    @Test
    void completesTheBeginningOfAnAdvertisedId() {
        Remote remote =
                new Remote().branch("main", 'a').annotated("v1", 'c', 'b').head("refs/heads/main", 'a');
        assertThat(((Selection.Selected) remote.select("AAAAAAA")).commit()).isEqualTo(Remote.id('a'));
        assertThat(((Selection.Selected) remote.select("bbbbbbb")).advertised()).isEqualTo(Remote.id('c'));
        assertThat(remote.chosen("aaaaaa")).isEqualTo("Missing");
        assertThat(remote.chosen("ddddddd")).isEqualTo("Missing");
    }

    @Test
    void refusesABeginningOfTwoIds() {
        String other = "aaaaaaa" + "0".repeat(33);
        Advertisement two = new Remote().branch("main", 'a').advertisement();
        var refs = new java.util.TreeMap<>(two.refs());
        refs.put("refs/heads/x", AdvertisedRef.of(new org.aigenlabs.schema.value.GitId(other)));
        Selection selection = CommitLookup.abbreviated(new Advertisement(refs, "", two.head()), "aaaaaaa", "")
                .orElseThrow();
        assertThat(((Selection.Ambiguous) selection).candidates()).hasSize(2);
    }

    @Test
    void aBranchCalledLikeTheBeginningOfAnIdComesFirst() {
        assertThat(new Remote().branch("main", 'a').branch("aaaaaaa", 'b').chosen("aaaaaaa"))
                .isEqualTo("refs/heads/aaaaaaa");
    }
}
