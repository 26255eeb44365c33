package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a profile that its user wishes for. */
class SnapshotTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void aProfileWithMemories() {
        scene = UpdateScene.installed(tmp, "");
        scene.edit("memories/MEMORY.md", "Ann likes tea.\n");
        scene.edit("local/notes/plan.txt", "Go on.\n");
        scene.edit(".env", "API_KEY=very-secret-value\n");
    }

    private CliResult profile(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "profile";
        System.arraycopy(words, 0, all, 1, words.length);
        return scene.home.run(all);
    }

    @Test
    void bringsBackWhatTheUserWrote() {
        CliResult taken = profile("snapshot", "bot", "--own", "--message", "before the trip");
        assertThat(taken.out()).contains("generation 2").contains("2 of your own");
        scene.edit("memories/MEMORY.md", "Nothing.\n");
        scene.edit("SOUL.md", "# Other\n");

        profile("restore", "bot", "memories", "SOUL.md", "--from", "2")
                .assertThat()
                .succeeds();

        assertThat(scene.text("memories/MEMORY.md")).isEqualTo("Ann likes tea.\n");
        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
        assertThat(profile("log", "bot").out())
                .contains("snapshot before the trip")
                .doesNotContain("memories/");
        profile("restore", "bot", "memories/MEMORY.md", "--from", "3")
                .assertThat()
                .succeeds();
        assertThat(scene.text("memories/MEMORY.md"))
                .as("what it was before the restore is recorded, too")
                .isEqualTo("Nothing.\n");
    }

    @Test
    void recordsNoSecretAndNothingOwnUnasked() throws IOException {
        scene.edit("local/keys.txt", "use very-secret-value\n");

        CliResult own = profile("snapshot", "bot", "--own");
        profile("snapshot", "bot");

        assertThat(own.err()).contains("`local/keys.txt` is not recorded: line 1 holds the value of `API_KEY`");
        assertThat(profile("restore", "bot", "local/keys.txt", "--from", "2").exitCode())
                .isEqualTo(2);
        assertThat(profile("restore", "bot", ".env", "--from", "2").exitCode()).isEqualTo(2);
        assertThat(profile("restore", "bot", "memories", "--from", "3").exitCode())
                .isEqualTo(2);
    }

    @Test
    void isNoStepAndIsNeverForgotten() throws IOException {
        scene.home
                .run("-p", "bot", "config", "set", "agent.turns", "1")
                .assertThat()
                .succeeds();
        profile("snapshot", "bot", "--own", "--message", "keep").assertThat().succeeds();
        profile("undo", "bot").assertThat().succeeds();

        assertThat(scene.text("config.yaml")).isEqualTo(UpdateScene.CONFIG);
        assertThat(Files.readString(scene.file("memories/MEMORY.md"))).isEqualTo("Ann likes tea.\n");
        for (int i = 0; i < 22; i++) {
            scene.home.run("-p", "bot", "config", "set", "agent.turns", "" + i);
        }
        profile("tidy").assertThat().succeeds();
        scene.edit("memories/MEMORY.md", "Nothing.\n");
        profile("restore", "bot", "memories", "--from", "3").assertThat().succeeds();
        assertThat(scene.text("memories/MEMORY.md")).isEqualTo("Ann likes tea.\n");
    }
}
