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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.OldHttpFront;
import org.aigenlabs.fixtures.server.ServerFault;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.fixtures.server.SshGitServer;
import org.aigenlabs.fixtures.server.SshGitServer.Logins;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.Traffic;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
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
    private static final SortedMap<Long, String> SECONDS =
            new TreeMap<>(Map.of(4_000L, "under 4 s", 12_000L, "under 12 s"));
    private static final SortedMap<Long, String> SIZES =
            new TreeMap<>(Map.of(0L, "none", 4_096L, "under 4 KiB", 2L << 20, "under 2 MiB"));
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
        for (String name : List.of("r.git", "moved/r.git")) {
            try (Author author = Author.at(directory.resolve(name))) {
                author.commit(Map.of("distribution.yaml", Author.MANIFEST));
            }
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
        page.append("the default ones are [here](limits.md).\nBytes are those that came in, all tries together.\n\n");
        page.append("| the server | what is said | exit | time | bytes |\n|---|---|---|---|---|\n");
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
        for (ServerFault fault : ServerFault.values()) {
            try (SmartHttpServer server = SmartHttpServer.start(directory, fault.fault())) {
                fault(fault.how(), server.url("r.git"));
            }
        }
        try (SmartHttpServer server = SmartHttpServer.start(directory);
                OldHttpFront front = OldHttpFront.start(server.origin())) {
            fault("speaks HTTP/1.0", front.url("r.git"));
        }
    }

    private void fault(String how, String url) {
        AtomicLong bytes = new AtomicLong();
        FetchProgress counting = new QuietCount(bytes);
        long start = System.nanoTime();
        String said = "";
        int exit = 0;
        Desk desk = new Desk(directory, SHORT, counting, nobody());
        try (FetchedSnapshot fetched = desk.fetch(Desk.remote(url, new Credentials("alice", "t0p-secret")))) {
            said = "works: " + fetched.snapshot().manifest().name();
        } catch (Failure failure) {
            said = said(failure);
            exit = exit(failure);
            assertThat(failure.getMessage() + failure.hints())
                    .as(how)
                    .doesNotContain("t0p-secret", "YWxpY2U6dDBwLXNlY3JldA", "\u001b", "\u009b", "\u0007");
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        page.append("| ").append(how).append(" | ").append(said).append(" | ").append(exit);
        page.append(" | ").append(words(millis, SECONDS, "s")).append(" | ");
        page.append(words(bytes.get(), SIZES, "")).append(" |\n");
    }

    /** Adds up what came in. */
    private record QuietCount(AtomicLong bytes) implements FetchProgress {
        @Override
        public void begin(String stage, long total) {
            // only the sum counts
        }

        @Override
        public void advance(long done) {
            // only the sum counts
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void moved(Traffic traffic) {
            bytes.addAndGet(traffic.bytes());
        }
    }

    /** The least of {@code bounds} that {@code amount} stays below, in words that do not change from run to run. */
    private static String words(long amount, SortedMap<Long, String> bounds, String none) {
        return bounds.tailMap(amount).values().stream().findFirst().orElse("more " + none);
    }

    /** The message without the URL, whose port is another each time. */
    private static String said(Failure failure) {
        return failure.getMessage()
                .replaceFirst("^cannot fetch(?: `[^`]*`)?: ", "")
                .replaceAll("127.0.0.1:[0-9]+", "…");
    }

    private static int exit(Failure failure) {
        return switch (failure) {
            case SourceFailure _ -> 4;
            case TrustFailure _ -> 5;
            case InvalidFailure _ -> 3;
            default -> throw new AssertionError(failure);
        };
    }
}
