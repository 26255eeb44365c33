package org.aigenlabs.installer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatePlannerTest {
    private static final String SKILL = "skills/x/SKILL.md";
    private static final String JOB = "{\"jobs\": [{\"id\": \"1\", \"enabled\": true, \"prompt\": \"hi\"}]}\n";
    private static final String PAUSED = JOB.replace("true", "false");

    private static Optional<FileUpdate> find(UpdatePlan plan, String path) {
        return plan.files().stream()
                .filter(file -> file.path().text().equals(path))
                .findFirst();
    }

    private static String written(UpdatePlan plan, String path) {
        return find(plan, path).orElseThrow().action() instanceof FileAction.Write write
                ? new String(write.bytes().get(), UTF_8)
                : "nothing";
    }

    /** Every row of the table of the merge specification: what is said, what is done, what the lock then holds. */
    @ParameterizedTest
    @CsvSource({
        "b, b, b, nothing Leave, b",
        "b, b, u, AUTHOR_CHANGED Write, u",
        "b, l, b, YOURS Leave, b",
        "b, x, x, SAME_CHANGE Leave, x",
        "b, b, -, AUTHOR_REMOVED Delete, -",
        "b, l, -, EDITED_BUT_REMOVED Leave, -",
        "b, -, b, nothing Leave, b",
        "b, -, u, YOU_REMOVED_IT Leave, u",
        "-, -, u, NEW Write, u",
        "-, x, x, SAME_CHANGE Leave, x",
        "-, l, u, CONTRADICTION Leave, -",
        "b, l, u, CONTRADICTION Leave, b"
    })
    void decidesEveryRowOfTheTable(String base, String local, String upstream, String result, String locked) {
        UpdatePlan plan =
                new UpdateSidesFixture().file(SKILL, base, local, upstream).plan();

        assertThat(find(plan, SKILL)
                        .map(file ->
                                file.reason() + " " + file.action().getClass().getSimpleName())
                        .orElse("nothing Leave"))
                .isEqualTo(result);
        assertThat(Optional.ofNullable(plan.after().files().get(new TreePath(SKILL)))
                        .map(each -> each.blob()))
                .isEqualTo(locked.equals("-") ? Optional.empty() : Optional.of(BlobId.of(locked.getBytes(UTF_8))));
    }

    @Test
    void mergesWhatBothChanged() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file("config.yaml", "a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n")
                .plan();

        assertThat(find(plan, "config.yaml").orElseThrow().reason()).isEqualTo(FileReason.BOTH_CHANGED);
        assertThat(written(plan, "config.yaml")).isEqualTo("a: 2\nb: 2\n");
    }

    @Test
    void letsNoJobOfTheAuthorsRun() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file("cron/jobs.json", JOB, PAUSED, JOB.replace("hi", "hello"))
                .file("cron/new.json", "-", "-", "{\"schedule\": \"* * * * *\", \"enabled\": true}\n")
                .plan();

        assertThat(written(plan, "cron/jobs.json")).isEqualTo(PAUSED.replace("hi", "hello"));
        assertThat(written(plan, "cron/new.json")).contains("\"enabled\": false");
    }

    @Test
    void takesAJobThatTheUserSwitchedOnAsItIs() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file("cron/jobs.json", JOB, JOB, JOB.replace("hi", "hello"))
                .plan();

        assertThat(written(plan, "cron/jobs.json"))
                .contains("\"enabled\": true")
                .contains("hello");
    }

    @Test
    void saysNothingOfAJobThatOnlyWePaused() {
        assertThat(new UpdateSidesFixture()
                        .file("cron/jobs.json", JOB, PAUSED, JOB)
                        .plan()
                        .files())
                .isEmpty();
    }

    @Test
    void removesAPausedFileThatTheAuthorRemoved() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file("cron/jobs.json", JOB, PAUSED, "-")
                .plan();

        assertThat(find(plan, "cron/jobs.json").orElseThrow().reason()).isEqualTo(FileReason.AUTHOR_REMOVED);
    }

    @Test
    void movesEditsToANewNameThatIsOnlySimilar() {
        String text = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n";
        UpdatePlan plan = new UpdateSidesFixture()
                .file("skills/old/SKILL.md", text, text.replace("Two.", "Mine."), "-")
                .file("skills/new/SKILL.md", "-", "-", text.replace("Five.", "Theirs."))
                .plan();

        assertThat(written(plan, "skills/new/SKILL.md")).contains("Mine.").contains("Theirs.");
        assertThat(find(plan, "skills/old/SKILL.md").orElseThrow().reason()).isEqualTo(FileReason.MOVED_AWAY);
    }

    @Test
    void keepsAFileRemovedThatTheUserRemovedAndTheAuthorRenamed() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file("skills/old/SKILL.md", "Same text.\n", "-", "-")
                .file("skills/new/SKILL.md", "-", "-", "Same text.\n")
                .plan();

        assertThat(plan.files().stream().map(FileUpdate::action)).noneMatch(FileAction.Write.class::isInstance);
    }

    @Test
    void leavesTheCommitWhereItWasIfItDidNotTakeEverything() {
        UpdateSidesFixture sides =
                new UpdateSidesFixture().file("SOUL.md", "b", "b", "u").file(SKILL, "b", "b", "u");

        UpdatePlan part = sides.plan("SOUL.md");

        assertThat(part.isPartial()).isTrue();
        assertThat(part.after().commit()).isEqualTo(part.before().commit());
        assertThat(part.files()).extracting(FileUpdate::path).containsExactly(new TreePath("SOUL.md"));
        assertThat(sides.plan("SOUL.md", "skills").isPartial()).isFalse();
    }

    @Test
    void pinsWholeDirectories() {
        UpdatePlan plan = new UpdateSidesFixture()
                .file(SKILL, "b", "b", "u")
                .policy("skills", "pin")
                .plan();

        assertThat(find(plan, SKILL).orElseThrow().reason()).isEqualTo(FileReason.PINNED);
        assertThat(plan.after().files().get(new TreePath(SKILL)))
                .isEqualTo(plan.before().files().get(new TreePath(SKILL)));
    }

    @Test
    void obeysAWishForAConflict() {
        UpdateSidesFixture sides = new UpdateSidesFixture().file(SKILL, "b", "l", "u");

        assertThat(written(sides.plan(OnConflict.THEIRS), SKILL)).isEqualTo("u");
        assertThat(find(sides.plan(OnConflict.MINE), SKILL).orElseThrow().reason())
                .isEqualTo(FileReason.MINE_WANTED);
        assertThat(find(sides.policy(SKILL, "ask").plan(OnConflict.MINE), SKILL)
                        .orElseThrow()
                        .reason())
                .isEqualTo(FileReason.CONTRADICTION);
    }

    @Test
    void refusesToReplaceADirectoryAndNamesIt() {
        UpdateSidesFixture sides = new UpdateSidesFixture().file("SOUL.md", "b", "DIR", "u");

        assertThatThrownBy(sides::plan)
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("`SOUL.md` is a directory");
    }

    @Test
    void mergesWithAnEmptyBaseWhereTheBaseIsLostAndSaysSo() {
        UpdatePlan plan =
                new UpdateSidesFixture().file(SKILL, "b", "l", "u").lost().plan();

        assertThat(find(plan, SKILL).orElseThrow().outcome()).isEqualTo(FileOutcome.CONFLICT);
        assertThat(plan.problems()).anyMatch(problem -> problem.id().equals("update.base-lost"));
    }

    @Test
    void handsAFileThatTheManifestLetsGoToTheUser() {
        String owned = UpdateSidesFixture.MANIFEST + "distribution_owned: [SOUL.md]\n";
        UpdatePlan plan = new UpdateSidesFixture()
                .file("distribution.yaml", UpdateSidesFixture.MANIFEST, UpdateSidesFixture.MANIFEST, owned)
                .file("SOUL.md", "b", "b", "b")
                .file(SKILL, "b", "b", "b")
                .plan();

        assertThat(find(plan, SKILL).orElseThrow().reason()).isEqualTo(FileReason.LET_GO);
        assertThat(plan.after().files()).doesNotContainKey(new TreePath(SKILL));
    }

    @Test
    void tellsOnlyWhatIsNewInWhatItCanDo() {
        String one = "{\"mcpServers\": {\"a\": {\"command\": \"a\"}}}\n";
        String two = "{\"mcpServers\": {\"a\": {\"command\": \"a\"}, \"b\": {\"command\": \"b\"}}}\n";
        UpdatePlan plan = new UpdateSidesFixture()
                .file("mcp.json", one, one, two)
                .file("config.yaml", "model: {}\n", "model: {}\n", "model:\n  base_url: https://x.invalid\n")
                .file("skills/x/run.sh", "-", "-", "#!/bin/sh\n")
                .plan();

        assertThat(plan.growth().mcpServers())
                .extracting(server -> server.name())
                .containsExactly("b");
        assertThat(plan.growth().endpoints()).containsExactly("model.base_url: https://x.invalid");
        assertThat(plan.growth().executables()).isEqualTo(List.of(new TreePath("skills/x/run.sh")));
    }

    @Test
    void givesTheSamePlanTheSameDigestAndAnotherAnother() {
        String digest =
                new UpdateSidesFixture().file(SKILL, "b", "b", "u").plan().digest();

        assertThat(new UpdateSidesFixture().file(SKILL, "b", "b", "u").plan().digest())
                .isEqualTo(digest);
        assertThat(new UpdateSidesFixture().file(SKILL, "b", "b", "v").plan().digest())
                .isNotEqualTo(digest);
    }
}
