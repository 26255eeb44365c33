package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that only look at profiles in which another command was cut off. */
class UnsettledTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void cutOffBeforeItsCommit() throws IOException {
        scene = UpdateScene.installed(tmp, "");
        Path journal = Files.createDirectories(scene.file(".aigenlabs/journal"));
        Files.writeString(journal.resolve("prepare.json"), "{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status bot", "show bot", "verify bot", "diff bot", "log bot", "outdated", "update bot --dry-run"
            })
    void settleItFirstAndSaySo(String command) {
        CliResult result = scene.home.run(("profile " + command).split(" ", -1));

        result.assertThat().succeeds();
        assertThat(result.err()).contains("Took back an unfinished change of `bot`.");
        assertThat(scene.file(".aigenlabs/journal")).doesNotExist();
    }

    @Test
    void sayNothingOnceItIsSettled() {
        scene.home.run("profile", "status", "bot");

        assertThat(scene.home.run("profile", "status", "bot").err()).isEmpty();
    }
}
