package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said on standard error: in lines that fit a terminal, in whole sentences elsewhere. */
class TerminalTalkTest {
    private static final int COLUMNS = 80;
    private static final String[] WRONG = {"profile", "install", "./" + "some-directory/".repeat(3) + "more words in it"
    };

    @TempDir
    Path tmp;

    @Test
    void wrapsErrorsAndHintsOnATerminal() {
        CliResult result = run(new InProcess(true, COLUMNS), "", WRONG);

        assertThat(result.err().lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.length())
                        .isLessThanOrEqualTo(COLUMNS + tmp.toString().length() + WRONG[2].length()));
        assertThat(result.err().lines().skip(1)).anyMatch(line -> line.startsWith("       "));
    }

    @Test
    void leavesSentencesWholeForALog() {
        CliResult result = run(new InProcess(), "", WRONG);

        assertThat(result.err().lines()).allMatch(line -> line.startsWith("error: ") || line.startsWith("hint: "));
    }

    @Test
    void endsTheLineOfAQuestionThatWasNotAnswered() {
        CliResult result = run(
                new InProcess(true, COLUMNS),
                "",
                "profile",
                "install",
                Samples.get("minimal").toString(),
                "--worktree");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err()).contains("[y/N] \n");
    }

    private CliResult run(InProcess program, String stdin, String... args) {
        return program.run(tmp, Map.of("HOME", tmp.toString(), "NO_COLOR", "1"), stdin, args);
    }
}
