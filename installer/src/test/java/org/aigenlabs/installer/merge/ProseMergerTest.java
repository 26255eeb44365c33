package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseMergerTest {
    private static final String SOUL = """
            # Soul

            You are a careful research agent. You read before you write. You cite every source.

            ## Rules

            - Never guess.
            - Ask when in doubt.
            """;

    private final ProseMerger merger = new ProseMerger();

    @Test
    void keepsTwoDifferentSentencesOfOneParagraphOneFromEachSide() {
        String local = SOUL.replace("a careful research agent", "a careful and cheerful research agent");
        String upstream = SOUL.replace("You cite every source.", "You cite every source with its date.");
        assertThat(merger.merge(SOUL, local, upstream))
                .isEqualTo(new MergeResult.Merged(
                        SOUL.replace("a careful research agent", "a careful and cheerful research agent")
                                .replace("You cite every source.", "You cite every source with its date.")));
    }

    @Test
    void keepsNeighbouringSentencesOneFromEachSide() {
        String local = SOUL.replace("You read before you write.", "You read twice before you write.");
        String upstream = SOUL.replace("You cite every source.", "You cite them all.");
        assertThat(merger.merge(SOUL, local, upstream))
                .isEqualTo(new MergeResult.Merged(SOUL.replace("You read before", "You read twice before")
                        .replace("You cite every source.", "You cite them all.")));
    }

    @Test
    void keepsWhatBothSidesAddAtTheEnd() {
        String local = SOUL + "- My own rule.\n";
        String upstream = SOUL + "- The author's new rule.\n";
        assertThat(merger.merge(SOUL, local, upstream))
                .isEqualTo(new MergeResult.Merged(SOUL + "- The author's new rule.\n- My own rule.\n"));
    }

    @Test
    void marksTwoWordingsOfOneSentenceAsAConflict() {
        String local = SOUL.replace("Never guess.", "Never ever guess.");
        String upstream = SOUL.replace("Never guess.", "Guess only with a warning.");
        assertThat(merger.merge(SOUL, local, upstream))
                .isInstanceOfSatisfying(MergeResult.Conflicted.class, conflict -> {
                    assertThat(conflict.conflicts()).isEqualTo(1);
                    assertThat(conflict.markedUp())
                            .contains("<<<<<<< local\n- Never ever guess.\n||||||| base\n- Never guess.\n=======\n"
                                    + "- Guess only with a warning.\n>>>>>>> upstream\n");
                });
    }

    @Test
    void keepsCarriageReturnsAndAMissingFinalNewline() {
        String base = "One. Two.\r\n\r\nThree.";
        assertThat(merger.merge(base, "One. Two!\r\n\r\nThree.", "One. Two.\r\n\r\nFour."))
                .isEqualTo(new MergeResult.Merged("One. Two!\r\n\r\nFour."));
    }

    @Test
    void mergesCodeFencesByLine() {
        String base = "Text.\n\n```sh\nrun a\nrun b\nrun c\n```\n";
        String local = base.replace("run a", "run a --fast");
        String upstream = base.replace("run c", "run c --slow");
        assertThat(merger.merge(base, local, upstream))
                .isEqualTo(new MergeResult.Merged(
                        base.replace("run a", "run a --fast").replace("run c", "run c --slow")));
    }

    @Test
    void doesNotBringBackWhatTheUserTookAwayAndTheAuthorMoved() {
        String base = "One.\n\nNever delete files.\n\nTwo.\n\nThree.\n";
        String local = "One.\n\nTwo.\n\nThree.\n";
        String upstream = "One.\n\nTwo.\n\nThree.\n\nNever delete files.\n";

        assertThat(merged(base, local, upstream)).doesNotContain("Never delete").contains("One.", "Two.", "Three.");
        assertThat(merged(base, upstream, local)).doesNotContain("Never delete").contains("One.", "Two.", "Three.");
    }

    @Test
    void hasABlockOnceThatBothMoved() {
        String base = "Moved.\n\nOne.\n\nTwo.\n\nThree.\n";
        String local = "One.\n\nMoved.\n\nTwo.\n\nThree.\n";
        String upstream = "One.\n\nTwo.\n\nThree.\n\nMoved.\n";

        assertThat(merged(base, local, upstream)).containsOnlyOnce("Moved.").contains("One.", "Two.", "Three.");
    }

    private static String merged(String base, String local, String upstream) {
        return switch (new ProseMerger().merge(base, local, upstream)) {
            case MergeResult.Merged(String text) -> text;
            case MergeResult.Conflicted _, MergeResult.Unreadable _ -> throw new AssertionError("no merge");
        };
    }
}
