package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where options and the word `help` may stand, and values that may not be empty. */
class WordOrderTest {
    @TempDir
    Path tmp;

    @ParameterizedTest
    @ValueSource(
            strings = {"--json profile list", "profile --json list", "profile list --json", "-q --json profile ls"})
    void readsOptionsThatEveryCommandHasWhereverTheyStand(String line) {
        assertThat(run(line.split(" ")).out()).startsWith("{\n  \"current\": \"default\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help profile", "profile help", "profile --help"})
    void helpsWhereverTheWordStands(String line) {
        assertThat(run(line.split(" ")).out())
                .contains("Usage: aigenlabs profile [")
                .contains("install");
    }

    @Test
    void takesHelpAsTheNameOfAProfileWhereOneIsExpected() {
        assertThat(run("profile", "show", "help").err()).contains("cannot find the profile");
    }

    @Test
    void refusesAnEmptyValue() {
        assertRefused("`--ref` is empty", run("profile", "info", "./x", "--ref", ""));
        assertRefused("`--name` is empty", run("profile", "install", "./x", "--name="));
        assertRefused("`NAME` is empty", run("profile", "show", ""));
    }

    @Test
    void takesAnEmptyDescription() {
        run("profile", "create", "coder", "--no-alias", "--description", "x");

        assertThat(run("profile", "describe", "coder", "--text", "").exitCode()).isZero();
        assertThat(run("profile", "describe", "coder").out()).isEqualTo("\n");
    }

    @Test
    void refusesToTakeAServersFilesAsTheyLie() {
        assertRefused("not on this machine", run("profile", "info", "https://localhost:1/r", "--worktree"));
    }

    private static void assertRefused(String why, CliResult result) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.err()).contains(why);
    }

    private CliResult run(String... args) {
        return new InProcess().run(tmp, Map.of("HOME", tmp.toString()), "", args);
    }
}
