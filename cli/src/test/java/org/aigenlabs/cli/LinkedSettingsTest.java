package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a profile that are links to files outside of it: nothing is ever written through them. */
class LinkedSettingsTest {
    @TempDir
    private Path tmp;

    private Path profile;

    @BeforeEach
    void linkEveryFileToOneOutside() throws IOException {
        profile = Files.createDirectories(tmp.resolve("home/.aigenlabs/profiles/bot"));
        Files.createDirectories(profile.resolve("cron"));
        Files.createDirectories(profile.resolve("skills/notes"));
        Files.writeString(profile.resolve("skills/notes/SKILL.md"), "# Notes\n");
        link(".env", "KEY=old\n");
        link("config.yaml", "model:\n  default: old\nmcp_servers:\n  web: {url: 'https://x.invalid'}\n");
        link("mcp.json", "{\"mcpServers\": {\"files\": {\"command\": \"run\"}}}");
        link("cron/jobs.json", "{\"jobs\": [{\"id\": \"a1\", \"name\": \"digest\", \"schedule\": \"0 9 * * *\"}]}");
        link("profile.yaml", "description: old\n");
    }

    private void link(String path, String text) throws IOException {
        Path victim = tmp.resolve("victims").resolve(path.replace('/', '-'));
        Files.createDirectories(victim.getParent());
        Files.writeString(victim, text);
        Files.createSymbolicLink(profile.resolve(path), victim);
    }

    static Stream<List<String>> writing() {
        return Stream.of(
                        "env set KEY new",
                        "env unset KEY",
                        "setup --non-interactive",
                        "config set model.default new",
                        "config unset model.default",
                        "config edit",
                        "skills disable notes",
                        "mcp disable files",
                        "mcp disable web",
                        "cron disable digest",
                        "cron enable a1",
                        "profile describe bot --text new")
                .map(line -> List.of(line.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("writing")
    void areNeverWrittenThrough(List<String> command) {
        TreeSnapshot before = TreeSnapshot.of(tmp.resolve("victims"));
        TreeSnapshot links = TreeSnapshot.of(profile);

        CliResult result = run("KEY=new\nmodel.default=new\n", command.toArray(String[]::new));

        Refusals.isPlain(result);
        assertThat(result.exitCode()).isIn(1, 2);
        assertThat(before.diff(TreeSnapshot.of(tmp.resolve("victims")))).isEmpty();
        assertThat(links.diff(TreeSnapshot.of(profile)).stream().filter(each -> !each.contains(".aigenlabs")))
                .isEmpty();
    }

    @Test
    void areToldByDoctorAndLeftAsTheyAre() {
        TreeSnapshot before = TreeSnapshot.of(tmp.resolve("victims"));

        CliResult result = run("", "doctor", "--fix");

        assertThat(result.out().lines().filter(line -> line.contains("`.env`")))
                .containsExactly(
                        "  warning: `.env` is a link, expected a file of the profile's own; it is never written through");
        assertThat(before.diff(TreeSnapshot.of(tmp.resolve("victims")))).isEmpty();
        assertThat(profile.resolve(".env")).isSymbolicLink();
    }

    @Test
    void areNotFollowedByAClone() throws IOException {
        Files.delete(profile.resolve("profile.yaml"));

        CliResult result = run("", "profile", "create", "copy", "--clone-all", "--clone-from", "bot");

        result.assertThat().succeeds();
        assertThat(result.err()).contains("left out 4 links");
        try (Stream<Path> copied = Files.walk(profile.resolveSibling("copy"))) {
            assertThat(copied.filter(Files::isSymbolicLink)).isEmpty();
        }
    }

    private CliResult run(String typed, String... command) {
        String[] args =
                Stream.concat(Stream.of("-p", "bot"), Stream.of(command)).toArray(String[]::new);
        Map<String, String> env =
                Map.of("HOME", tmp.resolve("home").toString(), "VISUAL", "sed -i s/old/new/", "PATH", "/usr/bin:/bin");
        return new InProcess(false, 240).run(tmp, env, typed, args);
    }
}
