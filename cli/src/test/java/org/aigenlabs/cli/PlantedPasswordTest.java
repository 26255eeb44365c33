package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that must be nowhere but where the user put it: not in what is written, not in what is said. */
@Tag("slow")
class PlantedPasswordTest {
    private static final String PASSWORD = "pl4nted-p4ssword";
    private static final String BASE64 = base64("alice:" + PASSWORD);
    private static final Set<String> OF_THE_USER = Set.of(".netrc", ".gitconfig");

    @TempDir
    Path tmp;

    private Path home;
    private GitScenario author;
    private final List<String> said = new ArrayList<>();

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void publish() throws IOException {
        home = Files.createDirectories(tmp.resolve("home"));
        author = GitScenario.create(tmp.resolve("bot.git"));
        version("1.0.0");
    }

    private void version(String version) {
        author.commit(version)
                .file("distribution.yaml", "name: bot\nversion: " + version + "\n")
                .file("SOUL.md", version + "\n")
                .done();
    }

    private static boolean wantsLogin(HttpExchange exchange) throws IOException {
        return !("Basic " + BASE64).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && SmartHttpServer.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")
                        .handle(exchange);
    }

    private int run(String words) {
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin");
        CliResult result = new InProcess().run(home, environment, "", words.split(" ", -1));
        said.add(words.replace(PASSWORD, "…") + "\n" + result.out() + result.err());
        return result.exitCode();
    }

    @Test
    void isNowhereWhenItStandsInTheUrl() throws IOException {
        try (SmartHttpServer server = SmartHttpServer.start(tmp, PlantedPasswordTest::wantsLogin)) {
            String url = server.url("bot.git").replace("://", "://alice:" + PASSWORD + "@");
            assertThat(run("profile install " + url + " --yes --verbose")).isZero();
            assertThat(run("profile install " + url + " --name two --yes --json"))
                    .isZero();
            assertThat(run("profile info " + url)).isZero();
            assertThat(run("profile install " + url + "@v9 --debug")).isEqualTo(4);
            assertThat(run("profile install " + url + "//no/where --debug")).isEqualTo(4);
            assertThat(run("profile install " + url.replace("bot", "other") + " --debug --json"))
                    .isEqualTo(4);
            assertThat(run("profile install " + url.replace(PASSWORD, PASSWORD + "2") + " --debug"))
                    .isEqualTo(4);
            assertThat(run("profile install " + url.replace("127.0.0.1", "nowhere.invalid") + " --allow-http --debug"))
                    .isEqualTo(4);
            assertThat(run("profile install " + url + "%0a --debug")).isEqualTo(2);
            version("1.1.0");
            assertThat(run("profile update bot --yes --debug")).isEqualTo(4);
            theRest();
        }
        isNowhere();
    }

    @Test
    void isNowhereWhenNetrcOrAHelperTellsIt() throws IOException {
        try (SmartHttpServer server = SmartHttpServer.start(tmp, PlantedPasswordTest::wantsLogin)) {
            Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login alice password " + PASSWORD + "\n");
            assertThat(run("profile install " + server.url("bot.git") + " --yes --debug"))
                    .isZero();
            version("1.1.0");
            assertThat(run("profile update bot --yes --debug --verbose")).isZero();
            Files.delete(home.resolve(".netrc"));
            Files.writeString(
                    home.resolve(".gitconfig"),
                    "[credential]\n\thelper = \"!echo username=alice; echo password=" + PASSWORD + "; :\"\n");
            version("1.2.0");
            assertThat(run("profile update bot --yes --debug --verbose")).isZero();
            theRest();
        }
        isNowhere();
    }

    private void theRest() {
        run("profile outdated --debug");
        run("profile list --json");
        run("profile show bot");
        run("profile log bot --json");
        run("profile verify bot --debug");
        run("profile export bot --output bot.tar.gz --debug");
        run("doctor --debug");
        run("profile undo bot --yes --debug");
        run("profile tidy --yes --debug");
    }

    private void isNowhere() throws IOException {
        assertThat(said).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(PASSWORD, BASE64));
        try (Stream<Path> all = Files.walk(tmp)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                assertThat(file.toString()).doesNotContain(PASSWORD);
                if (!OF_THE_USER.contains(name)) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(PASSWORD, BASE64);
                }
            }
        }
    }
}
