package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the chosen profile is not there, or the choice cannot be read. */
class ChosenProfileTest {
    @TempDir
    Path tmp;

    @Test
    void saysThatTheChosenProfileIsGone() throws IOException {
        choose("gone");

        CliResult list = run("profile", "list");

        assertThat(list.err()).contains("the current profile is `gone`").contains("profile use default");
        assertThat(run("profile").err()).contains("`aigenlabs profile use default` switches back");
    }

    @Test
    void saysThatTheChoiceDoesNotCount() throws IOException {
        choose("No Name!");

        assertThat(run("profile", "list").err())
                .contains("warning: active_profile: the name `No Name!` does not count");
        assertThat(run("profile").err()).contains("warning: active_profile: ");
        assertThat(run("profile", "list", "--json").out()).contains("\"id\": \"home.active-profile\"");
    }

    @Test
    void doesNotAdviseToSwitchBackFromAnOption() throws IOException {
        choose("default");

        assertThat(run("-p", "nobody", "profile").err())
                .contains("profile list")
                .doesNotContain("use default");
    }

    @Test
    void choosesNoProfileThatCannotBeRead() throws IOException {
        Path profile = Files.createDirectories(tmp.resolve(".aigenlabs/profiles/closed"));
        Files.setPosixFilePermissions(profile, Set.of());
        assumeFalse(Files.isReadable(profile), "this user may read everything");

        CliResult use = run("profile", "use", "closed");

        assertThat(use.exitCode()).isEqualTo(1);
        assertThat(use.err()).contains("expected one you may read");
        assertThat(tmp.resolve(".aigenlabs/active_profile")).doesNotExist();
        assertThat(run("profile", "show", "closed").out()).contains("broken").contains("expected one you may read");
    }

    private void choose(String name) throws IOException {
        Files.createDirectories(tmp.resolve(".aigenlabs"));
        Files.writeString(tmp.resolve(".aigenlabs/active_profile"), name + "\n");
    }

    private CliResult run(String... args) {
        return new InProcess().run(tmp, Map.of("HOME", tmp.toString()), "", args);
    }
}
