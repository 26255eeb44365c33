package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Undo of every command that changes a distribution's files, the undo of that, and so on. */
class UndoTest {
    private static final String JOBS = """
            {"jobs": [{"id": "0123456789ab", "name": "digest", "enabled": true,
              "schedule": {"kind": "cron", "expr": "0 9 * * 1-5"}, "prompt": "Sum up"}]}
            """;

    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void aProfileWithAJobAndAnAuthorWhoGoesOn() {
        scene = UpdateScene.installed(tmp, "");
        author("1.1.0", "cron/jobs.json", JOBS);
        scene.update("--yes", "--accept-capabilities").assertThat().succeeds();
        scene.edit("memories/MEMORY.md", "Ann likes tea.\n");
        author("1.2.0", "SOUL.md", UpdateScene.SOUL.replace("kind", "kind and quick"));
    }

    private void author(String version, String path, String text) {
        scene.author
                .commit(version)
                .file("distribution.yaml", UpdateScene.manifest(version))
                .file(path, text)
                .done();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-p bot skills disable mail",
                "-p bot cron enable digest",
                "-p bot config set agent.turns 20",
                "profile update bot --yes"
            })
    void takesBackWhatACommandDidAndDoesItAgain(String command) {
        TreeSnapshot before = scene.own();
        run(command);
        TreeSnapshot after = scene.own();
        assertThat(before.diff(after)).isNotEmpty();

        for (int i = 0; i < 2; i++) {
            run("profile undo bot");
            assertThat(before.diff(scene.own())).isEmpty();
            run("profile redo bot");
            assertThat(after.diff(scene.own())).isEmpty();
        }
        run("profile verify bot");
    }

    @Test
    void takesBackThatAConflictWasResolved() {
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("kind", "rude"));
        assertThat(scene.update("--yes").exitCode()).isEqualTo(7);
        TreeSnapshot waiting = TreeSnapshot.of(scene.file(".aigenlabs/merge"));
        TreeSnapshot before = scene.own();
        run("profile resolve bot --theirs");
        TreeSnapshot after = scene.own();

        assertThat(scene.home.run("profile", "undo", "bot").exitCode()).isEqualTo(7);

        assertThat(before.diff(scene.own())).isEmpty();
        assertThat(waiting.diff(TreeSnapshot.of(scene.file(".aigenlabs/merge"))))
                .isEmpty();
        run("profile redo bot");
        assertThat(after.diff(scene.own())).isEmpty();
        assertThat(scene.file(".aigenlabs/merge")).doesNotExist();
    }

    @Test
    void takesBackASwitchBetweenEditsAndKeepsThem() {
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("briefly", "at length"));
        run("-p bot skills disable mail");
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail soon.\n");

        run("profile undo bot");

        assertThat(scene.text("SOUL.md")).contains("at length");
        assertThat(scene.text("skills/mail/SKILL.md")).contains("soon");
        assertThat(scene.text("config.yaml")).isEqualTo(UpdateScene.CONFIG);
    }

    private void run(String command) {
        scene.home.run(command.split(" ")).assertThat().succeeds();
    }
}
