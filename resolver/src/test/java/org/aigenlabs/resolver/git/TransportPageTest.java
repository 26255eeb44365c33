package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.fixtures.server.SmartHttpServer.Fault;
import org.aigenlabs.fixtures.server.SshGitServer;
import org.aigenlabs.fixtures.server.SshGitServer.Logins;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the page of transports by using each, and looks that the page in the documentation says the same. */
@Tag("slow")
class TransportPageTest {
    private static final Path PAGE = Path.of("../docs/reference/transports.md");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
    private static final int MOST_SECONDS = 10;
    private static final FetchLimits SHORT = FetchLimits.DEFAULT
            .withTimes(Duration.ofSeconds(8), Duration.ofSeconds(1))
            .withBytes(1 << 20, 1 << 20);

    @TempDir
    Path directory;

    private SshHome home;
    private final StringBuilder page = new StringBuilder();

    @BeforeEach
    void publish() {
        home = new SshHome(directory.resolve("home"));
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
    }

    @Test
    void saysWhatWorks() throws IOException {
        page.append("# Transports\n\nEvery row was tried by the test that writes this page.\n\n");
        page.append("## Ways to reach a repository\n\n| transport | login | works |\n|---|---|---|\n");
        local();
        git();
        http();
        ssh();
        page.append("\n## Servers that misbehave\n\nWith limits of 1 MiB, 1 s of silence and 8 s in all; ");
        page.append(
                "the default ones are [here](limits.md).\n\n| server | what is said | exit | within |\n|---|---|---|---|\n");
        faults();
        if (Boolean.getBoolean("aigenlabs.docs.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    private void works(String transport, String login, Location location, Surroundings surroundings) {
        String name;
        try (FetchedSnapshot fetched = new Desk(directory, surroundings).fetch(location)) {
            name = fetched.snapshot().manifest().name();
        } catch (Failure failure) {
            name = said(failure);
        }
        page.append("| ").append(transport).append(" | ").append(login).append(" | ");
        page.append(name.equals("sample") ? "yes" : "no: " + name).append(" |\n");
    }

    private Surroundings nobody() {
        return home.surroundings(Questions.NOBODY);
    }

    private void local() {
        works("a directory, `file://`", "none needed", Desk.directory(directory.resolve("r.git")), nobody());
    }

    private void git() {
        try (GitDaemonServer server = GitDaemonServer.start(directory)) {
            works("`git://`", "there is none", Desk.remote(server.url("r.git")), nobody());
        }
    }

    private void http() throws IOException {
        try (SmartHttpServer open = SmartHttpServer.start(directory);
                SmartHttpServer closed = SmartHttpServer.start(directory, TransportPageTest::wantsLogin)) {
            works("HTTP", "none needed", Desk.remote(open.url("r.git")), nobody());
            Location location = Desk.remote(closed.url("r.git"));
            works("HTTP", "typed, but wrong", location, home.surroundings(new Answers("alice", "wrong")));
            works("HTTP", "in the URL", Desk.remote(closed.url("r.git"), new Credentials("alice", "secret")), nobody());
            works("HTTP", "typed", location, home.surroundings(new Answers("alice", "secret")));
            home.write("../.netrc", "machine 127.0.0.1 login alice password secret\n");
            works("HTTP", "`~/.netrc`", location, nobody());
            Files.delete(home.home().resolve(".netrc"));
            home.write("../.gitconfig", "[credential]\n\thelper = \"!echo username=alice; echo password=secret; :\"\n");
            Map<String, String> environment =
                    Map.of("PATH", "/usr/bin:/bin", "HOME", home.home().toString());
            works("HTTP", "git's helpers", location, new Surroundings(home.home(), environment, Questions.NOBODY));
            Files.delete(home.home().resolve(".gitconfig"));
        }
    }

    private static boolean wantsLogin(HttpExchange exchange) throws IOException {
        return !BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && SmartHttpServer.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")
                        .handle(exchange);
    }

    private void ssh() throws IOException {
        for (String type : List.of("ed25519", "ecdsa", "rsa")) {
            key(type + " key", home.key("id_" + type, type, ""), Questions.NOBODY);
            Files.delete(home.home().resolve(".ssh/id_" + type));
        }
        key("encrypted key, passphrase typed", home.key("id_rsa", "rsa", "open"), new Answers("open"));
        Files.delete(home.home().resolve(".ssh/id_rsa"));
        try (AgentProcess agent = AgentProcess.start(directory.resolve("agent.sock"))) {
            String line = home.key("other", "ed25519", "");
            agent.add(home.home().resolve(".ssh/other"));
            try (SshGitServer server = SshGitServer.start(directory, Logins.key(line))) {
                home.write("known_hosts", server.knownHost());
                Map<String, String> environment = Map.of("SSH_AUTH_SOCK", agent.socket());
                Surroundings mine = new Surroundings(home.home(), environment, Questions.NOBODY);
                works("SSH", "key of the agent", Desk.remote(server.url("r.git")), mine);
            }
        }
        try (SshGitServer server = SshGitServer.start(directory, new Logins(List.of(), "secret"))) {
            home.write("known_hosts", server.knownHost());
            works("SSH", "password typed", Desk.remote(server.url("r.git")), home.surroundings(new Answers("secret")));
        }
    }

    private void key(String name, String line, Questions questions) {
        try (SshGitServer server = SshGitServer.start(directory, Logins.key(line))) {
            home.write("known_hosts", server.knownHost());
            works("SSH", name, Desk.remote(server.url("r.git")), home.surroundings(questions));
        }
    }

    private void faults() {
        fault("sends a web page", SmartHttpServer.status(200, Map.of("Content-Type", "text/html"), "<p>"));
        fault("has plain files only", SmartHttpServer.status(200, Map.of("Content-Type", "text/plain"), ""));
        fault("has no such repository", SmartHttpServer.status(404, Map.of(), ""));
        fault("is always too busy", SmartHttpServer.status(503, Map.of(), ""));
        fault(
                "redirects to another host",
                SmartHttpServer.status(302, Map.of("Location", "https://far.invalid/r.git"), ""));
        fault("redirects to a file", SmartHttpServer.status(302, Map.of("Location", "file:///etc/passwd"), ""));
        fault(
                "redirects for ever",
                exchange -> SmartHttpServer.status(
                                302, Map.of("Location", exchange.getRequestURI().toString()), "")
                        .handle(exchange));
        fault("never ends its list of refs", exchange -> stream(exchange, 0));
        fault("sends a byte now and then", exchange -> stream(exchange, 100));
    }

    private void fault(String name, Fault fault) {
        long start = System.nanoTime();
        try (SmartHttpServer server = SmartHttpServer.start(directory, fault)) {
            Desk desk = new Desk(directory, SHORT, FetchProgress.SILENT, nobody());
            Failure failure = desk.refused(Failure.class, Desk.remote(server.url("r.git")));
            page.append("| ").append(name).append(" | ").append(said(failure)).append(" | ");
            page.append(exit(failure)).append(" | ");
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        page.append(seconds < MOST_SECONDS ? "10 s" : "no").append(" |\n");
    }

    /** The message without the URL, whose port is another each time. */
    private static String said(Failure failure) {
        return failure.getMessage().replaceFirst("^cannot fetch(?: `[^`]*`)?: ", "");
    }

    private static int exit(Failure failure) {
        return switch (failure) {
            case SourceFailure _ -> 4;
            case TrustFailure _ -> 5;
            default -> throw new AssertionError(failure);
        };
    }

    private static boolean stream(HttpExchange exchange, int pauseMillis) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
        exchange.sendResponseHeaders(200, 0);
        byte[] header = "001e# service=git-upload-pack\n0000fff0".getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.getResponseBody().write(header, 0, pauseMillis > 0 ? header.length : header.length - 4);
            for (int i = 0; i < 100_000; i++) {
                String line = "003f" + "1".repeat(40) + " refs/heads/" + (100_000 + i) + "\n";
                exchange.getResponseBody().write((pauseMillis > 0 ? "1" : line).getBytes(StandardCharsets.US_ASCII));
                if (pauseMillis > 0) {
                    exchange.getResponseBody().flush();
                    Thread.sleep(pauseMillis);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
