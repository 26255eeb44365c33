package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of a profile, and the ways back and forth in it. */
class HistoryTest {
    private static final String EDITED = UpdateScene.SOUL.replace("You are kind.", "You are very kind.");
    private static final String THEIRS = UpdateScene.CONFIG.replace("0.2", "0.7");

    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void aProfileThatWasEditedAndUpdated() {
        scene = UpdateScene.installed(tmp, "");
        scene.edit("SOUL.md", EDITED);
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("config.yaml", THEIRS)
                .file("skills/new/SKILL.md", "---\nname: new\n---\nNew.\n")
                .done();
        scene.update("--yes").assertThat().succeeds();
    }

    private CliResult profile(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "profile";
        System.arraycopy(words, 0, all, 1, words.length);
        return scene.home.run(all);
    }

    @Test
    void logsWhatWasDoneAndWhoseTheTextsAre() {
        CliResult log = profile("log", "bot");

        assertThat(log.out())
                .containsSubsequence(
                        "3  ",
                        "update bot 1.0.0 to 1.1.0",
                        "the author's:",
                        "2  ",
                        "edit",
                        "edited here: SOUL.md",
                        "1  ",
                        "install bot 1.0.0");
        assertThat(profile("log", "bot", "--graph").out()).contains("|\\  author's 1.1.0");
        assertThat(profile("log", "bot", "-n", "1").out()).doesNotContain("install");
    }

    @Test
    void comparesStates() {
        scene.edit("SOUL.md", EDITED + "\nMore.\n");

        assertThat(profile("diff", "bot").out()).contains("+You are very kind.").contains("+More.");
        assertThat(profile("diff", "bot", "3").out()).contains("+More.").doesNotContain("+You are very");
        assertThat(profile("diff", "bot", "1", "3", "--stat").out())
                .contains("skills/new/SKILL.md")
                .contains("added");
        assertThat(profile("diff", "bot", "--upstream").out())
                .contains("+  temperature: 0.7")
                .doesNotContain("SOUL.md");
        assertThat(profile("diff", "bot", "1", "9").exitCode()).isEqualTo(2);
    }

    @Test
    void undoesAnUpdateAndKeepsWhatWasEditedBeforeAndSince() {
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail soon.\n");

        profile("undo", "bot").assertThat().succeeds();

        assertThat(scene.text("config.yaml")).isEqualTo(UpdateScene.CONFIG);
        assertThat(scene.text("SOUL.md")).isEqualTo(EDITED);
        assertThat(scene.text("skills/mail/SKILL.md")).contains("soon");
        assertThat(scene.file("skills/new")).doesNotExist();
        assertThat(profile("status", "bot").out()).contains("bot 1.0.0");
    }

    @Test
    void redoesWhatWasUndone() {
        profile("undo", "bot").assertThat().succeeds();

        profile("redo", "bot").assertThat().succeeds();

        assertThat(scene.text("config.yaml")).isEqualTo(THEIRS);
        assertThat(scene.file("skills/new/SKILL.md")).exists();
        assertThat(profile("status", "bot").out()).contains("bot 1.1.0");
        assertThat(profile("redo", "bot").exitCode()).isEqualTo(2);
    }

    @Test
    void undoesStepByStepToTheInstallAndNoFurther() {
        scene.home
                .run("-p", "bot", "config", "set", "agent.turns", "20")
                .assertThat()
                .succeeds();

        profile("undo", "bot").assertThat().succeeds();
        assertThat(scene.text("config.yaml")).isEqualTo(THEIRS);
        profile("undo", "bot").assertThat().succeeds();
        assertThat(scene.text("config.yaml")).isEqualTo(UpdateScene.CONFIG);
        assertThat(profile("undo", "bot").exitCode()).isEqualTo(2);

        profile("redo", "bot").assertThat().succeeds();
        profile("redo", "bot").assertThat().succeeds();
        assertThat(scene.text("config.yaml")).isEqualTo(THEIRS.replace("turns: 10", "turns: 20"));
    }

    @Test
    void bringsConflictsBackWithTheUpdateThatLeftThem() {
        scene.author
                .commit("third")
                .file("SOUL.md", UpdateScene.SOUL.replace("You are kind.", "You are rude."))
                .done();
        assertThat(scene.update("--yes").exitCode()).isEqualTo(7);

        profile("undo", "bot").assertThat().succeeds();
        assertThat(scene.file(".aigenlabs/merge")).doesNotExist();
        assertThat(profile("redo", "bot").exitCode()).isEqualTo(7);

        assertThat(scene.text(".aigenlabs/merge/merged/SOUL.md")).contains("<<<<<<<");
        profile("resolve", "bot", "--theirs").assertThat().succeeds();
        assertThat(scene.text("SOUL.md")).contains("rude");
    }

    @Test
    void restoresFilesFromAGeneration() {
        profile("restore", "bot", "SOUL.md", "--from", "1").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
        assertThat(scene.text("config.yaml")).isEqualTo(THEIRS);
        profile("undo", "bot").assertThat().succeeds();
        assertThat(scene.text("SOUL.md")).isEqualTo(EDITED);
        assertThat(profile("restore", "bot", "memories", "--from", "1").exitCode())
                .isEqualTo(2);
    }

    @Test
    void tellsWhoseEachLineIs() {
        scene.edit("config.yaml", THEIRS + "mine: true\n");

        assertThat(profile("who", "bot", "config.yaml").out())
                .containsPattern("author 1.0.0, 1 +default: small")
                .containsPattern("author 1.1.0, 3 +temperature: 0.7")
                .containsPattern("you, now +mine: true");
        assertThat(profile("who", "bot", "SOUL.md").out()).containsPattern("you, 2 +You are very kind");
        assertThat(profile("who", "bot", "profile.yaml").exitCode()).isEqualTo(2);
    }

    @Test
    void verifiesDiskAgainstLockAgainstStore() throws IOException {
        assertThat(profile("verify", "bot").out()).contains("whole").contains("SOUL.md");
        Files.delete(scene.file("skills/new/SKILL.md"));
        scene.edit("skills/mail/extra.txt", "mine");

        CliResult damaged = profile("verify", "bot");

        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out())
                .contains("damaged")
                .containsPattern("missing +skills/new/SKILL.md")
                .containsPattern("foreign +skills/mail/extra.txt");
    }

    @Test
    void tidiesTheStoreAndKeepsTheLastGenerations() {
        for (int turns = 100; turns < 125; turns++) {
            scene.home.run("-p", "bot", "config", "set", "agent.turns", "" + turns);
        }

        assertThat(profile("tidy").out()).contains("Forgot 8 generations").contains("is whole");
        assertThat(scene.home
                        .root()
                        .resolve("store.git/objects/pack")
                        .toFile()
                        .list((_, name) -> name.endsWith(".pack")))
                .hasSize(1);

        assertThat(profile("log", "bot").out()).doesNotContain("install bot").contains("config set agent.turns");
        profile("undo", "bot").assertThat().succeeds();
        assertThat(scene.text("config.yaml")).contains("turns: 123");
        assertThat(profile("verify", "bot").exitCode()).isZero();
    }

    @Test
    void writesNothingInADryRun() {
        assertThat(profile("undo", "bot", "--dry-run").out())
                .contains("Would undo")
                .contains("config.yaml");

        assertThat(scene.text("config.yaml")).isEqualTo(THEIRS);
        assertThat(profile("log", "bot").out()).doesNotContain("undo");
    }
}
