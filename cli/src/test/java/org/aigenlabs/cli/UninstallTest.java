package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking everything away: only what is ours, and only a directory that is a root. */
class UninstallTest {
    @TempDir
    private Path tmp;

    private UserHome home;

    @BeforeEach
    void makeAProfile() {
        home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "create", "coder").assertThat().succeeds();
    }

    @Test
    void removesTheCommandsFirstAndTheRootWhenToldTwice() throws IOException {
        Files.writeString(home.path().resolve(".local/bin/mine"), "#!/bin/sh\n");

        home.run("uninstall", "--yes").assertThat().succeeds();
        assertThat(home.path().resolve(".local/bin")).isDirectoryNotContaining("glob:**coder");
        assertThat(home.profile("coder")).isDirectory();

        home.run("uninstall", "--root", "--yes").assertThat().succeeds();
        assertThat(home.root()).doesNotExist();
        assertThat(home.run("uninstall", "--root", "--yes").out())
                .isEqualTo("Removed 0 commands; there is no " + home.root() + "\n");
        assertThat(home.path().resolve(".local/bin/mine")).exists();
    }

    @Test
    void asksSomebody() {
        refused(home.run("uninstall"), 6, "there is no terminal to ask on");
        refused(home.run("uninstall", "--root"), 6, "there is no terminal to ask on");
    }

    @Test
    void keepsTheRootWhenAnotherPathIsTyped() {
        TreeSnapshot before = home.snapshot();

        CliResult result = new InProcess(true, 80)
                .run(tmp, Map.of("HOME", home.path().toString()), "yes\n", "uninstall", "--root");

        result.assertThat().exits(6).complains("you did not agree; nothing was changed");
        assertThat(before.diff(home.snapshot())).isEmpty();
    }

    @Test
    void refusesARootThatHoldsTheUsersHome() {
        refused(at(tmp, tmp), 2, "your home directory is in it");
    }

    @Test
    void refusesARootInWhichOneStands() {
        refused(at(home.root(), home.root().resolve("profiles")), 2, "you are in it");
    }

    @Test
    void refusesADirectoryOfSomebodyElse() throws IOException {
        Path music = Files.createDirectories(tmp.resolve("music"));
        Files.writeString(music.resolve("song"), "la");

        refused(at(music, tmp), 2, "it does not look like a root");
    }

    @Test
    void refusesALink() throws IOException {
        Path link = Files.createSymbolicLink(tmp.resolve("link"), home.root());

        refused(at(link, tmp), 2, "it is a link");
    }

    private CliResult at(Path root, Path current) {
        return new InProcess(false, 240)
                .run(
                        current,
                        Map.of("HOME", home.path().toString(), "AIGENLABS_HOME", root.toString()),
                        "",
                        "uninstall",
                        "--root",
                        "--yes");
    }

    private void refused(CliResult result, int code, String said) {
        Refusals.isPlain(result);
        result.assertThat().exits(code).printsNothing().complains(said);
        assertThat(home.profile("coder")).isDirectory();
        assertThat(home.path().resolve(".local/bin/coder")).exists();
    }
}
