package org.aigenlabs.cli;

import java.nio.file.Path;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An install from a source of which the store knows everything already, in packed form. */
class InstallAfterTidyTest {
    @Test
    void takesTheSameCommitOnceMore(@TempDir Path tmp) {
        GitScenario.fromDirectory(Samples.get("minimal"), tmp.resolve("bot.git"));
        UserHome home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "install", tmp + "/bot.git", "--name", "one", "--yes")
                .assertThat()
                .succeeds();
        home.run("profile", "tidy").assertThat().succeeds();

        home.run("profile", "install", tmp + "/bot.git", "--name", "two", "--yes")
                .assertThat()
                .succeeds();
    }
}
