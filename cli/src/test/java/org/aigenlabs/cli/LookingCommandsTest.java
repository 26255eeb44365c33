package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aigenlabs.fixtures.sample.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that only look must start at once, so they load nothing that they do not use. */
@Tag("slow")
class LookingCommandsTest {
    private static final List<String> NOT_FOR_LOOKING = List.of(
            "org.eclipse.jgit.",
            "org.sqlite.",
            "org.bouncycastle.",
            "java.sql.",
            "org.jline.",
            "me.tongfei.",
            "org.slf4j.",
            "java.util.logging.",
            "java.net.Socket ",
            "sun.net.www.protocol.http",
            "org.aigenlabs.resolver.git.");

    @TempDir
    private Path home;

    @BeforeEach
    void install() {
        Path sample = Samples.get("research-bot");
        new InProcess()
                .run(
                        home,
                        Map.of("HOME", home.toString()),
                        "",
                        "profile",
                        "install",
                        sample.toString(),
                        "--worktree",
                        "--yes")
                .assertThat()
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "profile",
                "profile list",
                "profile list --json",
                "profile show research-bot",
                "profile info research-bot",
                "profile use research-bot",
                "profile prompt",
                "skills list",
                "skills show search-the-web --profile=research-bot",
                "mcp list",
                "mcp show brave-search --profile=research-bot",
                "cron list",
                "env list",
                "config list",
                "config path",
                "completion bash"
            })
    void loadNoGitNoNetworkNoDatabaseNoTerminalLibrary(String command) throws Exception {
        List<String> loaded = run(command);
        assertThat(loaded).anyMatch(line -> line.contains("org.aigenlabs.cli.Program "));
        assertThat(loaded.stream().filter(line -> NOT_FOR_LOOKING.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    private List<String> run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aigenlabs.cli.Main"));
        words.addAll(List.of(command.split(" ", -1)));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("AIGENLABS_HOME");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }
}
