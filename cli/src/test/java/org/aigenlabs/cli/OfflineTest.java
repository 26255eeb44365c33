package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs and updates without asking any server, and what those that ask one move. */
class OfflineTest {
    private static final int SOURCE_EXIT = 4;

    @TempDir
    Path tmp;

    private UserHome home;
    private GitScenario author;

    @BeforeEach
    void publish() {
        home = UserHome.create(tmp.resolve("home"));
        author = GitScenario.create(tmp.resolve("bot.git"));
        version("1.0.0");
        author.tag("v1.0.0");
    }

    private void version(String version) {
        author.commit(version)
                .file("distribution.yaml", "name: bot\nversion: " + version + "\n")
                .file("SOUL.md", version + "\n")
                .done();
    }

    private CliResult install(String source, String name, String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(new String[] {"profile", "install", source, "--name", name, "--yes"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return home.run(args);
    }

    @Test
    void installsAgainWhatTheStoreHoldsWithoutAskingTheServer() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            String url = server.url("bot.git");
            install(url, "one").assertThat().succeeds();
            install(url + "@v1.0.0", "tagged").assertThat().succeeds();
            int asked = server.requests().size();

            install(url, "two", "--offline").assertThat().succeeds();
            install(url + "@^1", "three", "--offline").assertThat().succeeds();
            install(url + "@" + author.head(), "four", "--offline").assertThat().succeeds();

            assertThat(server.requests()).hasSize(asked);
            assertThat(home.lock("two").commit()).isEqualTo(author.head());
        }
    }

    @Test
    void saysThatTheStoreDoesNotHoldIt() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            install(server.url("bot.git"), "one").assertThat().succeeds();
            CliResult other = install(server.url("bot.git") + "@v9", "two", "--offline");
            CliResult never = install(server.url("other.git"), "three", "--offline");

            assertThat(other.exitCode()).isEqualTo(SOURCE_EXIT);
            assertThat(other.err()).contains("cannot take `v9` of `", "` offline: the store does not hold it");
            assertThat(never.exitCode()).isEqualTo(SOURCE_EXIT);
            home.hasNoLeftovers();
        }
    }

    @Test
    void updatesToWhatTheStoreHoldsWithoutAskingTheServer() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            install(server.url("bot.git"), "one").assertThat().succeeds();
            version("1.1.0");
            install(server.url("bot.git"), "two").assertThat().succeeds();
            version("1.2.0");
            int asked = server.requests().size();

            CliResult result = home.run("profile", "update", "one", "--offline", "--yes");

            result.assertThat().succeeds();
            assertThat(result.out()).doesNotContain("cannot be told");
            assertThat(home.lock("one").version()).isEqualTo("1.1.0");
            assertThat(server.requests()).hasSize(asked);
        }
    }

    @Test
    void saysWhereItCannotTellWhetherAnUpdateGoesBack() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            install(server.url("bot.git"), "one").assertThat().succeeds();
            version("1.1.0");
            version("1.2.0");
            install(server.url("bot.git"), "two").assertThat().succeeds();

            CliResult result = home.run("profile", "update", "one", "--offline", "--yes");

            result.assertThat().succeeds();
            assertThat(result.out()).contains("cannot be told");
            assertThat(home.lock("one").version()).isEqualTo("1.2.0");
        }
    }

    @Test
    void tellsWhatCameInWhenAskedTo() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            CliResult result = install(server.url("bot.git"), "one", "--verbose");

            assertThat(result.err()).containsPattern("received [0-9]+ (B|KiB) and 4 objects in 3 round trips");
        }
    }

    @Test
    void holdsTheLimitsThatTheUserSet() {
        try (SmartHttpServer server = SmartHttpServer.start(tmp)) {
            install(author.path().toString(), "other").assertThat().succeeds();
            home.run("config", "set", "aigenlabs.fetch.list-bytes", "10")
                    .assertThat()
                    .succeeds();
            CliResult result = install(server.url("bot.git"), "one");

            assertThat(result.exitCode()).isEqualTo(SOURCE_EXIT);
            assertThat(result.err()).contains("sent more than 10 bytes as its list of refs");
            assertThat(home.run("config", "list", "--limits").out())
                    .contains("aigenlabs.fetch.list-bytes = 10  # the remote's list of refs (8388608)");
        }
    }

    @Test
    void refusesALimitOutOfItsRangeAndOneThatIsNone() {
        install(author.path().toString(), "other").assertThat().succeeds();
        home.run("config", "set", "aigenlabs.fetch.redirects", "100")
                .assertThat()
                .succeeds();
        CliResult range = install("https://nowhere.invalid/r", "one");
        home.run("config", "unset", "aigenlabs.fetch.redirects").assertThat().succeeds();
        home.run("config", "set", "aigenlabs.fetch.speed", "1").assertThat().succeeds();
        CliResult none = install("https://nowhere.invalid/r", "one");

        assertThat(range.exitCode()).isEqualTo(3);
        assertThat(range.err()).contains("found `100`, expected a number from 0 to 20");
        assertThat(none.err()).contains("`aigenlabs.fetch.speed`", "there is no such limit");
    }
}
