package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.RealDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update in which the user and the author changed the same place. */
class ConflictTest {
    private static final String MINE = UpdateScene.SOUL.replace("You never guess.", "You sometimes guess.");
    private static final String THEIRS = UpdateScene.SOUL.replace("You never guess.", "You guess wildly.");

    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void bothChangedTheSamePlace() {
        scene = UpdateScene.installed(tmp, "");
        scene.edit("SOUL.md", MINE);
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("SOUL.md", THEIRS)
                .file("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.7"))
                .done();
    }

    @Test
    void keepsTheUsersTextAndUpdatesTheRest() {
        CliResult result = scene.update("--yes");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(scene.text("SOUL.md")).isEqualTo(MINE);
        assertThat(scene.text("config.yaml")).contains("0.7");
        assertThat(scene.text(".aigenlabs/merge/merged/SOUL.md")).contains("<<<<<<<");
        assertThat(scene.home.run("profile", "list").out()).contains("conflicts");
    }

    @Test
    void listsWhatWaits() {
        scene.update("--yes");

        CliResult status = scene.home.run("profile", "status", "bot");

        assertThat(status.exitCode()).isEqualTo(7);
        assertThat(status.out()).contains("1 conflict waiting").contains("SOUL.md: 1 place");
        assertThat(scene.update("--yes").exitCode())
                .as("nothing new, but that waits")
                .isEqualTo(7);
    }

    @Test
    void resolvesWithTheUsersText() {
        scene.update("--yes");

        scene.home
                .run("profile", "resolve", "bot", "SOUL.md", "--mine")
                .assertThat()
                .succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(MINE);
        assertThat(scene.file(".aigenlabs/merge")).doesNotExist();
        scene.author.commit("third").file("SOUL.md", THEIRS + "\nMore.\n").done();
        scene.update("--yes").assertThat().succeeds();
        assertThat(scene.text("SOUL.md")).contains("sometimes").contains("More.");
    }

    @Test
    void resolvesWithTheAuthorsText() {
        scene.update("--yes");

        scene.home.run("profile", "resolve", "bot", "--theirs").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(THEIRS);
        assertThat(scene.home.run("profile", "status", "bot").out()).contains("as it was installed");
    }

    @ParameterizedTest
    @CsvSource({"--mine, 0.9", "--theirs, 0.7"})
    void decidesOnlyThePlaceThatBothChanged(String side, String chosen) {
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.9").replace("# how", "# mine: how"));
        scene.author
                .commit("third")
                .file("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.7").replace("turns: 10", "turns: 20"))
                .done();
        scene.update("--yes");

        scene.home
                .run("profile", "resolve", "bot", "config.yaml", side)
                .assertThat()
                .exits(7);

        assertThat(scene.text("config.yaml"))
                .contains("temperature: " + chosen)
                .contains("turns: 20")
                .contains("# mine: how");
    }

    @Test
    void leavesAFileThatWasSettledByHandAsItIs() {
        scene.update("--yes");
        scene.edit("SOUL.md", "# Soul\n\nBoth, in my own words.\n");

        scene.home.run("profile", "resolve", "bot", "--mine").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("# Soul\n\nBoth, in my own words.\n");
    }

    @Test
    void resolvesWithAMergeTool() {
        scene.update("--yes");

        scene.home
                .run("profile", "resolve", "bot", "--tool", "cat \"$LOCAL\" \"$REMOTE\" > \"$MERGED\"")
                .assertThat()
                .succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(MINE + THEIRS);
    }

    @Test
    void takesNoTextWithMarkersForResolved() {
        scene.update("--yes");

        CliResult result = scene.home.run("profile", "resolve", "bot", "--tool", ": \"$MERGED\"");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(scene.text("SOUL.md")).isEqualTo(MINE);
        assertThat(scene.file(".aigenlabs/merge")).exists();
    }

    @Test
    void saysThatAMergeToolIsNotThere() {
        scene.update("--yes");

        CliResult result = scene.home.run("profile", "resolve", "bot", "--tool", "no-such-tool-here \"$MERGED\"");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("there is no such program here").doesNotContain("markers");
    }

    @Test
    void saysHowAMergeToolEnded() {
        scene.update("--yes");

        CliResult result = scene.home.run("profile", "resolve", "bot", "--tool", "exit 3 # $MERGED");

        assertThat(result.err()).contains("ended with exit code 3");
        assertThat(scene.text("SOUL.md")).isEqualTo(MINE);
    }

    @Test
    void keepsWhatWasWrittenWhenItCannotServe() throws IOException {
        scene.update("--yes");

        CliResult result =
                scene.home.run("profile", "resolve", "bot", "--tool", "echo 'an hour of work' > \"$MERGED\"; exit 1");

        Matcher kept = Pattern.compile("what you wrote is kept in\\s+`([^`]+)`").matcher(result.err());
        assertThat(kept.find()).as(result.err()).isTrue();
        assertThat(Path.of(kept.group(1))).hasContent("an hour of work");
        assertThat(Path.of(kept.group(1)).getParent()).isDirectoryNotContaining("glob:**LOCAL*");
        Files.delete(Path.of(kept.group(1)));
        Files.delete(Path.of(kept.group(1)).getParent());
    }

    @Test
    void namesTheWishesAsTheyAreTyped() {
        CliResult result = scene.home.run("profile", "policy", "bot", "SOUL.md", "perhaps");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("[mine, theirs, ask, pin, none]");
    }

    @Test
    void takesNoTextForResolvedThatCannotBeRead() {
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.9"));
        scene.update("--yes");

        CliResult result =
                scene.home.run("profile", "resolve", "bot", "config.yaml", "--tool", "echo 'a: [' > \"$MERGED\"");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("cannot be read");
        assertThat(scene.text("config.yaml")).contains("0.9");
    }

    @Test
    void takesTheUpdateBack() {
        TreeSnapshot before = TreeSnapshot.of(scene.home.profile("bot"));
        scene.update("--yes");

        scene.update("--abort").assertThat().succeeds();

        assertThat(before.diff(TreeSnapshot.of(scene.home.profile("bot")))).isEmpty();
        assertThat(scene.update("--abort").exitCode()).isEqualTo(2);
        assertThat(scene.update("--yes").exitCode()).as("it can be tried again").isEqualTo(7);
    }

    @Test
    void takesOnlyTheLastUpdateBackWhereConflictsOfAnEarlierOneWait() {
        scene.update("--yes");
        String before = scene.home.run("profile", "status", "bot").out();
        scene.author
                .commit("third")
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nMore.\n")
                .done();
        scene.update("--yes");

        scene.update("--abort").assertThat().succeeds();

        assertThat(scene.home.run("profile", "status", "bot").out()).isEqualTo(before);
        assertThat(scene.home.run("profile", "resolve", "bot", "--theirs").exitCode())
                .isZero();
        assertThat(scene.text("SOUL.md")).isEqualTo(THEIRS);
    }

    @Test
    void writesNothingWhereOnlyTheSameConflictComesAgain() {
        scene.author
                .commit("third")
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nMore.\n")
                .done();
        scene.update("--yes", "--only", "SOUL.md");
        TreeSnapshot before = TreeSnapshot.of(scene.home.root());

        scene.update("--yes", "--only", "SOUL.md");

        assertThat(before.diff(TreeSnapshot.of(scene.home.root()))).isEmpty();
    }

    @Test
    void doesNotReplaceWhatWasEditedWhileTheEditorWasOpen() throws IOException {
        scene.update("--yes");
        String tool = "echo chosen > $MERGED; echo live > " + scene.file("SOUL.md");

        CliResult result = scene.home.run("profile", "resolve", "bot", "--tool", tool);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(7);
        assertThat(result.err()).contains("it was changed since the update", "what you wrote is kept in");
        assertThat(scene.text("SOUL.md")).isEqualTo("live\n");
    }

    @Test
    void saysThatAnEditorLeftNoFile() {
        scene.update("--yes");

        CliResult result = scene.home.run("profile", "resolve", "bot", "--tool", "rm $MERGED");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("left no file behind");
    }

    @Test
    void bringsConflictsAnewWhoseRecordWasDamaged() throws IOException {
        scene.update("--yes");
        Files.writeString(scene.file(".aigenlabs/merge/conflicts.json"), "{");

        CliResult status = scene.home.run("profile", "status", "bot");
        new Directories(new RealDisk()).deleteTree(scene.file(".aigenlabs/merge"));
        scene.home.run("profile", "undo", "bot").assertThat().succeeds();

        assertThat(status.err()).contains("take the update back with `aigenlabs profile undo`");
        assertThat(scene.update("--yes").exitCode()).isEqualTo(7);
    }

    @Test
    void saysWhenThePinnedChangesCome() {
        scene.home
                .run("profile", "policy", "bot", "SOUL.md", "pin")
                .assertThat()
                .succeeds();

        CliResult result = scene.home.run("profile", "policy", "bot", "SOUL.md", "none");

        assertThat(result.out()).contains("comes with the next update");
    }

    @Test
    void changesNothingWhereConflictsAreToFail() {
        TreeSnapshot before = TreeSnapshot.of(scene.home.profile("bot"));

        assertThat(scene.update("--yes", "--on-conflict", "fail").exitCode()).isEqualTo(7);

        assertThat(before.diff(TreeSnapshot.of(scene.home.profile("bot")))).isEmpty();
    }

    @Test
    void settlesConflictsAsTheUserWishesForThisOnce() {
        scene.update("--yes", "--on-conflict", "theirs").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(THEIRS);
    }

    @Test
    void settlesOnlyThePlacesThatContradictEachOther() {
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.9").replace("small", "large"));

        scene.update("--yes", "--on-conflict", "theirs").assertThat().succeeds();

        assertThat(scene.text("config.yaml"))
                .as("the user's other edit stays")
                .isEqualTo(UpdateScene.CONFIG.replace("0.2", "0.7").replace("small", "large"));
    }

    @Test
    void settlesConflictsAsTheUserWishesForEver() {
        scene.home
                .run("profile", "policy", "bot", "SOUL.md", "mine")
                .assertThat()
                .succeeds();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(MINE);
        assertThat(scene.file(".aigenlabs/merge")).doesNotExist();
    }

    @Test
    void leavesAPinnedFileAlone() {
        scene.edit("SOUL.md", UpdateScene.SOUL);
        scene.home
                .run("profile", "policy", "bot", "SOUL.md", "pin")
                .assertThat()
                .succeeds();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
        assertThat(Files.exists(scene.file(".aigenlabs/merge"))).isFalse();
    }
}
