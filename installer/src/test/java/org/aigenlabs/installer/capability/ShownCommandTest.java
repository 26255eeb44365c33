package org.aigenlabs.installer.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownCommandTest {
    @Test
    void hidesWhatStandsBehindAnOptionThatAsksForASecret() {
        assertThat(ShownCommand.words(List.of("mcp", "--token", "abc", "--api-key", "x1", "-v", "files")))
                .containsExactly("mcp", "--token", "***", "--api-key", "***", "-v", "files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--token=abc | --token=***",
                "API_KEY=abc | API_KEY=***",
                "Authorization: Bearer abc | Authorization: Bearer ***",
                "postgres://me:pass@db.invalid/x | postgres://***@db.invalid/x",
                "https://me:p@ss@db.invalid/x@1 | https://***@db.invalid/x@1"
            })
    void hidesTheSecretInAWord(String word, String shown) {
        assertThat(ShownCommand.words(List.of("mcp", word))).containsExactly("mcp", shown);
    }

    @ParameterizedTest
    @CsvSource({
        "--token=${TOKEN}",
        "--max-tokens=100",
        "--port=80",
        "--token-file=/run/x",
        "@scope/secret-server@1.0",
        "tokenizer.py"
    })
    void showsWhatIsNone(String word) {
        assertThat(ShownCommand.words(List.of("mcp", word))).containsExactly("mcp", word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token | 12 34 | ***",
                "apiKey | ${KEY} | ${KEY}",
                "Authorization | Bearer abc | Bearer ***",
                "Authorization | Bearer ${KEY} | Bearer ${KEY}",
                "proxy | http://me:pass@proxy.invalid | http://***@proxy.invalid",
                "max_tokens | 100 | 100",
                "tokenizer | plain | plain"
            })
    void hidesTheSecretInASetting(String name, String value, String shown) {
        assertThat(ShownCommand.setting(name, value)).isEqualTo(shown);
    }

    @Test
    void keepsAReferenceBehindAnOption() {
        assertThat(ShownCommand.words(List.of("mcp", "--token", "${TOKEN}")))
                .containsExactly("mcp", "--token", "${TOKEN}");
    }
}
