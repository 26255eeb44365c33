package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.git.GitScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that follow an older line of a source than the newest that was accepted from it. */
class OlderLineTest {
    @TempDir
    Path tmp;

    private GitScenario author;
    private UserHome home;

    @BeforeEach
    void twoLines() {
        author = GitScenario.create(tmp.resolve("bot.git"));
        release("1.0.0");
        author.ref("refs/heads/old", author.head());
        release("2.0.0");
        home = UserHome.create(tmp.resolve("home"));
        install("old", "old");
        install("new", "main");
    }

    private void release(String version) {
        author.commit(version)
                .file("distribution.yaml", UpdateScene.manifest(version))
                .done();
    }

    private void install(String name, String ref) {
        home.run("profile", "install", author.path() + "@" + ref, "--name", name, "--yes")
                .assertThat()
                .succeeds();
    }

    @Test
    void goesOnInItsOwnLine() {
        author.switchTo("old");
        release("1.0.1");

        home.run("profile", "update", "old", "--yes").assertThat().succeeds();

        assertThat(home.lock("old").version()).isEqualTo("1.0.1");
    }

    @Test
    void isRefusedALowerVersionInItsOwnLine() {
        author.switchTo("old");
        release("0.9.0");

        assertThat(home.run("profile", "update", "old", "--yes").exitCode()).isEqualTo(5);
    }

    @Test
    void goesFromADirectoryAsItLiesToWhatIsCommitted() throws IOException {
        Path checkout = tmp.resolve("checkout");
        GitScenario.create(checkout.resolve(".git"))
                .commit("first")
                .file("distribution.yaml", UpdateScene.manifest("1.0.0"))
                .done();
        Files.writeString(checkout.resolve("distribution.yaml"), UpdateScene.manifest("1.0.0"));
        Files.writeString(checkout.resolve("SOUL.md"), "As it lies.\n");
        home.run("profile", "install", checkout.toString(), "--worktree", "--name", "lying", "--yes")
                .assertThat()
                .succeeds();

        home.run("profile", "update", "lying", "--yes").assertThat().succeeds();

        assertThat(home.profile("lying").resolve("SOUL.md")).doesNotExist();
    }
}
