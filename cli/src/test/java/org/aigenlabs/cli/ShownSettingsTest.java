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

/** `config list` as people read it: whole within 80 columns, and without what others must not see. */
class ShownSettingsTest {
    @TempDir
    private Path tmp;

    @BeforeEach
    void makeAProfile() throws IOException {
        Path bot = Files.createDirectories(tmp.resolve(".aigenlabs/profiles/bot"));
        Files.writeString(bot.resolve("config.yaml"), """
                model: {default: gpt-5, base_url: "https://ann:hush-1@models.invalid/v1", api_key: hush-2}
                max_tokens: 4000
                mcp_servers:
                  files: {command: npx, args: [files, --token, hush-3], headers: {Authorization: Bearer hush-4}}
                  other: {env: {A_TOKEN: "${A_TOKEN}"}, token: 12345}
                prompt: "Answer plainly, say what you do not know, and ask before you do anything that cannot be undone."
                command_allowlist: [git status, git diff --stat, git log --oneline, ls -la, make check, make all]
                """);
    }

    @Test
    void hideWhatLooksLikeASecret() {
        CliResult result = list(false);

        assertThat(result.out())
                .contains("model.base_url = https://***@models.invalid/v1\nmodel.api_key = ***\nmax_tokens = 4000\n")
                .contains("mcp_servers.files.args = [\"files\", \"--token\", \"***\"]\n")
                .contains("headers.Authorization = Bearer ***\n")
                .contains("A_TOKEN = ${A_TOKEN}\n", "mcp_servers.other.token = ***\n")
                .doesNotContain("hush");
        assertThat(result.err())
                .contains("hint: `***` stands for what looks like a secret; `aigenlabs config get KEY`");
    }

    @Test
    void hideItFromProgramsToo() {
        assertThat(run(false, "-p", "bot", "config", "list", "--json").out())
                .contains("\"api_key\": \"***\"")
                .doesNotContain("hush");
    }

    @Test
    void areToldInFullToWhoAsksForOne() {
        assertThat(run(false, "-p", "bot", "config", "get", "model.api_key").out())
                .isEqualTo("hush-2\n");
    }

    @Test
    void areNotRepeatedWhenSet() {
        assertThat(run(false, "-p", "bot", "config", "set", "model.api_key", "hush-5")
                        .out())
                .isEqualTo("Set model.api_key of bot to ***\n");
    }

    @Test
    void areWrappedOnATerminalOnly() {
        assertThat(list(true).out())
                .contains("prompt = Answer plainly, say what you do not know, and ask before you do\n    anything that")
                .contains("\n    \"ls -la\", \"make check\", \"make all\"]\n");
        assertThat(list(true).out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(list(false).out().lines()).hasSize(11);
    }

    private CliResult list(boolean terminal) {
        return run(terminal, "-p", "bot", "config", "list");
    }

    private CliResult run(boolean terminal, String... args) {
        return new InProcess(terminal, 80).run(tmp, Map.of("HOME", tmp.toString(), "NO_COLOR", "1"), "", args);
    }
}
