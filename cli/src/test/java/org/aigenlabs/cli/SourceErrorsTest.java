package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when a source cannot be had: word for word, and never more than three lines. */
@Tag("slow")
class SourceErrorsTest {
    @TempDir
    Path tmp;

    private UserHome home;
    private GitScenario bot;

    @BeforeEach
    void publish() {
        home = UserHome.create(tmp.resolve("home"));
        bot = GitScenario.create(tmp.resolve("bot.git"));
        bot.commit("Publish")
                .file("distribution.yaml", "name: bot\nlicense: MIT\n")
                .done();
        bot.tag("v1.0.0");
    }

    @Test
    void anUnknownHost() {
        says("https://no-such-host.invalid/you/bot", """
                error: cannot fetch `https://no-such-host.invalid/you/bot`: there is no such host
                hint: check the URL and the network, then try again
                """);
    }

    @Test
    void aRefusedConnection() throws IOException {
        int port = freePort();
        says("http://127.0.0.1:" + port + "/bot", """
                error: cannot fetch `http://127.0.0.1:PORT/bot`: the host refuses the connection
                hint: check the URL and the network, then try again
                """.replace("PORT", "" + port));
    }

    @Test
    void aRefusedConnectionToAGitDaemon() throws IOException {
        int port = freePort();
        says("git://127.0.0.1:" + port + "/bot", """
                error: cannot fetch `git://127.0.0.1:PORT/bot`: the host refuses the connection
                hint: check the URL and the network, then try again
                """.replace("PORT", "" + port));
    }

    @Test
    void aPrivateRepository() {
        answers(401, Map.of("WWW-Authenticate", "Basic realm=\"evil \u001b[2J\""), "", """
                error: cannot fetch `URL`: the server answered 401: it needs a login, or does not exist
                hint: check the URL; for a private repository put a token into it: \
                `https://<user>:<token>@<host>/<path>`
                hint: let git remember one: `git ls-remote URL`, or write it into `~/.netrc`
                """);
    }

    @Test
    void aForbiddenRepository() {
        answers(403, Map.of(), "", """
                error: cannot fetch `URL`: the server answered 403: it may not be read with this login, or without one
                hint: check the URL; for a private repository put a token into it: \
                `https://<user>:<token>@<host>/<path>`
                hint: let git remember one: `git ls-remote URL`, or write it into `~/.netrc`
                """);
    }

    @Test
    void aMissingRepository() {
        answers(404, Map.of(), "", """
                error: cannot fetch `URL`: the server answered 404: it does not exist, or is private
                hint: check the URL; for a private repository put a token into it: \
                `https://<user>:<token>@<host>/<path>`
                hint: let git remember one: `git ls-remote URL`, or write it into `~/.netrc`
                """);
    }

    @Test
    void aServerInTrouble() {
        answers(503, Map.of(), "", """
                error: cannot fetch `URL`: the server answered 503 (Service Unavailable)
                hint: try again later
                """);
    }

    @Test
    void aWebPage() {
        answers(200, Map.of("Content-Type", "text/html"), "<html>Hello</html>", """
                error: cannot fetch `URL`: found a web page, expected git's smart HTTP protocol
                hint: check the URL: it must be the one that `git clone` takes
                """);
    }

    @Test
    void aMissingRepositoryOfAGitDaemon() {
        try (GitDaemonServer server = GitDaemonServer.start(tmp)) {
            says(server.url("other.git"), """
                    error: cannot fetch `URL`: the server has no such repository
                    hint: check the URL
                    """.replace("`URL`", "`" + server.url("other.git") + "`"));
        }
    }

    @Test
    void aMissingRef() {
        says("file://" + bot.path() + "@v2", """
                error: cannot select `v2` in `file://TMP/bot.git`: no tag, branch or version is \
                called `v2`, expected one that is there
                hint: there is `main`, `v1.0.0`
                """);
    }

    @Test
    void anAmbiguousRef() {
        String first = bot.head().hex().substring(0, 12);
        bot.commit("More").file("SOUL.md", "More.\n").done();
        String second = bot.head().hex().substring(0, 12);
        bot.ref("refs/heads/v1.0.0", bot.head());
        says("file://" + bot.path() + "@v1.0.0", """
                error: cannot select `v1.0.0` in `file://TMP/bot.git`: it can be `refs/tags/v1.0.0` \
                at commit `FIRST` and `refs/heads/v1.0.0` at commit `SECOND`, expected one commit
                hint: say which with `--ref refs/tags/v1.0.0`
                hint: say which with `--ref refs/heads/v1.0.0`
                """.replace("FIRST", first).replace("SECOND", second));
    }

    @Test
    void anUnbornHead() {
        bot.switchTo("nowhere");
        says("file://" + bot.path(), """
                error: cannot select a commit in `file://TMP/bot.git`: its HEAD names no commit, \
                expected one, or a ref in the source
                hint: add `@main` to the source to take that branch
                """);
    }

    @Test
    void aMissingDirectory() {
        says("file://" + bot.path() + "//agents", """
                error: cannot take `file://TMP/bot.git`: there is no `agents`, expected a directory
                hint: there are no directories: leave the path out
                """);
    }

    @Test
    void aHugeManifest() {
        bot.commit("More")
                .file("distribution.yaml", "# " + "x".repeat(10_000_000))
                .done();
        saysAs(ExitCode.INVALID, "file://" + bot.path(), """
                error: cannot take `file://TMP/bot.git`: `distribution.yaml` has 10000002 bytes, \
                expected at most 262144
                hint: tell the author; nothing was changed
                """);
    }

    @Test
    void aDetachedHeadIsNoError() {
        bot.detach();
        home.run("profile", "install", "file://" + bot.path(), "--yes")
                .assertThat()
                .succeeds();
    }

    private void answers(int status, Map<String, String> headers, String body, String message) {
        try (SmartHttpServer server = SmartHttpServer.start(tmp, SmartHttpServer.status(status, headers, body))) {
            says(server.url("bot"), message.replace("URL`", server.url("bot") + "`"));
        }
    }

    private void says(String source, String message) {
        saysAs(ExitCode.SOURCE, source, message);
    }

    private void saysAs(ExitCode code, String source, String message) {
        TreeSnapshot before = TreeSnapshot.of(tmp);
        CliResult result = home.run("profile", "install", source, "--yes");
        assertThat(result.err().replace(tmp.toString(), "TMP")).isEqualTo(message);
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(3);
        result.assertThat().exits(code.code()).printsNothing();
        assertThat(before.diff(TreeSnapshot.of(tmp))).as("changes").isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
