package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.CliResult;

/** What every refusal of a command has in common. */
final class Refusals {
    /** What the input can be blamed for, consent that `--yes` is not enough for among it; anything else is a fault of the machine's, or a bug. */
    private static final Set<Integer> CODES = Set.of(
            ExitCode.INVALID.code(), ExitCode.SOURCE.code(), ExitCode.NOT_TRUSTED.code(), ExitCode.CONSENT.code());

    private Refusals() {}

    /** That the input is to blame, and told as in {@link #isPlain}. */
    static void isClear(CliResult result) {
        assertThat(result.exitCode()).as("exit code of\n%s", result).isIn(CODES);
        isPlain(result);
    }

    /** On standard error one error, its problems and its hints, all of it printable. */
    static void isPlain(CliResult result) {
        List<String> lines = result.err().lines().toList();
        assertThat(lines.getFirst())
                .as("first line of\n%s", result)
                .matches("error: cannot (\\w+ .+: .+|\\w+.+, expected .+)");
        assertThat(lines.stream().skip(1)).as("further lines").allMatch(line -> line.matches("(hint: |  ).+"));
        assertThat(result.err())
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
                .doesNotContainPattern("\\b\\w+Exception\\b");
    }
}
