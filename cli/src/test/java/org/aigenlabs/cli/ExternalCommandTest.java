package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are not ours: `aigenlabs-NAME` on the search path. */
class ExternalCommandTest {
    @TempDir
    private Path tmp;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(tmp.resolve("home/.aigenlabs/profiles/coder"));
        Path command = Files.createDirectories(tmp.resolve("bin")).resolve("aigenlabs-chat");
        Files.writeString(command, """
                #!/bin/sh
                echo "$AIGENLABS_PROFILE $AIGENLABS_HOME $*" > said
                exit 3
                """);
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void runsForTheProfileThatIsNamed() {
        CliResult result = run("-p", "coder", "chat", "--", "-p", "x");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(tmp.resolve("said"))
                .hasContent("coder " + tmp.resolve("home/.aigenlabs/profiles/coder") + " -- -p x");
    }

    @Test
    void neverTakesThePlaceOfACommandOfOurs() throws IOException {
        Files.move(tmp.resolve("bin/aigenlabs-chat"), tmp.resolve("bin/aigenlabs-profile"));

        assertThat(run("profile").exitCode()).isZero();
        assertThat(tmp.resolve("said")).doesNotExist();
    }

    @Test
    void runsNothingForAProfileThatIsNotThere() {
        CliResult result = run("chat", "-p", "nobody");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(tmp.resolve("said")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoSuchCommand() {
        CliResult result = run("chatt");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("error: cannot run `aigenlabs`: unknown command `chatt`")
                .contains("hint: did you mean `chat`?");
    }

    private CliResult run(String... args) {
        Map<String, String> env = Map.of("HOME", tmp.resolve("home").toString(), "PATH", tmp.resolve("bin") + ":/bin");
        return new InProcess().run(tmp, env, "", args);
    }
}
