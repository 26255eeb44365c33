package org.aigenlabs.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nonsense of a fixed seed: reading it always has an outcome, and a refusal always a reason. */
class YamlFuzzTest {
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            ":",
            ": ",
            "-",
            "- ",
            "?",
            "? ",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            " #",
            "&a ",
            "*a",
            "&",
            "*",
            "!",
            "!!",
            "!<",
            "!<x>",
            "!e!",
            "|",
            "|-",
            ">",
            ">2",
            "'",
            "\"",
            "\\",
            "\\x41",
            "\\U0011FFFF",
            "\\u",
            "\\ud800",
            "%",
            "%YAML 1.2\n",
            "%YAML 99999999999.1\n",
            "%YAML 2.0\n",
            "%TAG !e! tag:e\n",
            "%F0",
            "@",
            "`",
            "~",
            "<<",
            "<<: ",
            "=",
            ".",
            "---",
            "--- ",
            "---\n",
            "...\n",
            "0",
            "1.10",
            "a",
            "b",
            "no",
            "\u0000",
            "\u0007",
            "\u007F",
            "\u0085",
            "é",
            "\u2028",
            "\uFEFF",
            "🚀",
            "\uD83D");
    private static final int ROUNDS = 15_000;
    private static final int LONGEST = 60;

    enum Input {
        BYTES,
        PIECES,
        LINES
    }

    @ParameterizedTest
    @EnumSource
    void everyInputHasAnOutcome(Input input) {
        Random random = new Random(42);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = bytes(input, random);
            for (YamlLimits limits : new YamlLimits[] {YamlLimits.MANIFEST, YamlLimits.CONFIG}) {
                switch (YamlReader.read(bytes, "a.yaml", limits)) {
                    case YamlReading.Read(YamlNode root) -> {
                        assertThat(root.oneLine()).isNotNull();
                        read++;
                    }
                    case YamlReading.Empty() -> read++;
                    case YamlReading.Refused refused ->
                        assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
        assertThat(read).isPositive();
    }

    private static byte[] bytes(Input input, Random random) {
        return switch (input) {
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(LONGEST / 4)];
                random.nextBytes(bytes);
                yield bytes;
            }
            case PIECES -> pieces(random, LONGEST).getBytes(StandardCharsets.UTF_8);
            case LINES -> {
                StringBuilder text = new StringBuilder();
                for (int line = random.nextInt(6); line >= 0; line--) {
                    text.append(" ".repeat(random.nextInt(4))).append(random.nextBoolean() ? "- " : "k" + line + ": ");
                    text.append(pieces(random, 6)).append('\n');
                }
                yield text.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static String pieces(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
