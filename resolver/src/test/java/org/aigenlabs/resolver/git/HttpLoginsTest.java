package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the login comes from that a server asks for, and what is said when it takes none. */
class HttpLoginsTest {
    private static final String PASSWORD = "pl4nted-p4ssword";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("alice:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    private Path home;
    private SmartHttpServer server;

    @BeforeEach
    void publish() throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
        server = SmartHttpServer.start(directory, HttpLoginsTest::wantsLogin);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static boolean wantsLogin(HttpExchange exchange) throws IOException {
        return !BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && SmartHttpServer.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")
                        .handle(exchange);
    }

    private Location location() {
        return Desk.remote(server.url("r.git"));
    }

    private String fetched(Surroundings surroundings, Location location) {
        try (FetchedSnapshot fetched = new Desk(directory, surroundings).fetch(location)) {
            fetched.keep();
            return fetched.snapshot().manifest().name();
        }
    }

    private Surroundings with(Map<String, String> environment) {
        return new Surroundings(home, environment, Questions.NOBODY);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    @Test
    void takesTheLoginOfNetrc() throws IOException {
        write(
                ".netrc",
                "# mine\nmachine other login x password y\nmachine 127.0.0.1 login alice\n  password " + PASSWORD);
        assertThat(fetched(with(Map.of()), location())).isEqualTo("sample");
    }

    @Test
    void asksGitsHelpersAndTellsThemWhatBecameOfIt() throws IOException {
        write(
                "helper",
                "#!/bin/sh\necho $1 >>'" + home + "/told'\n[ $1 = get ] && echo username=alice && echo password="
                        + PASSWORD + "\nexit 0\n");
        assertThat(home.resolve("helper").toFile().setExecutable(true)).isTrue();
        write(".gitconfig", "[credential]\n\thelper = " + home + "/helper\n");
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString());
        assertThat(fetched(with(environment), location())).isEqualTo("sample");
        assertThat(home.resolve("told")).hasContent("get\nstore\n");
    }

    @Test
    void tellsAHelperThatItsLoginWasRefused() throws IOException {
        write(
                "helper",
                "#!/bin/sh\necho $1 >>'" + home + "/told'\n[ $1 = get ] && echo username=alice && echo password=old\n");
        assertThat(home.resolve("helper").toFile().setExecutable(true)).isTrue();
        write(".gitconfig", "[credential]\n\thelper = " + home + "/helper\n");
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString());
        SourceFailure failure = new Desk(directory, with(environment)).refused(SourceFailure.class, location());
        assertThat(failure).hasMessageContaining("does not accept git's credential helpers");
        assertThat(home.resolve("told")).hasContent("get\nerase\n");
    }

    @Test
    void asksAPerson() {
        Answers answers = new Answers("alice", PASSWORD);
        assertThat(fetched(new Surroundings(home, Map.of(), answers), location()))
                .isEqualTo("sample");
        assertThat(answers.asked())
                .containsExactly("User name for " + server.origin() + ":", "Password or token of alice:");
    }

    @Test
    void tellsATokenToItsOwnHostOnly() {
        Surroundings surroundings = with(Map.of("GITHUB_TOKEN", PASSWORD, "GITLAB_TOKEN", PASSWORD));
        SourceFailure failure = new Desk(directory, surroundings).refused(SourceFailure.class, location());
        assertThat(failure).hasMessageContaining("it needs a login");
    }

    @Test
    void namesEverythingThatWasTried() throws IOException {
        write(".netrc", "machine 127.0.0.1 login alice password wrong");
        Location withLogin = Desk.remote(server.url("r.git"), new Credentials("alice", "wrong"));
        assertThat(new Desk(directory, with(Map.of())).refused(SourceFailure.class, withLogin))
                .hasMessageContaining("does not accept the login in the URL, nor `~/.netrc`");
    }

    @Test
    void goesWhereInsteadOfLeads() throws IOException {
        write(
                ".gitconfig",
                "[url \"http://alice:" + PASSWORD + "@" + server.origin().substring(7)
                        + "/\"]\n\tinsteadOf = https://far.invalid/\n");
        assertThat(fetched(with(Map.of()), Desk.remote("https://far.invalid/r.git")))
                .isEqualTo("sample");
    }

    @Test
    void goesThroughAProxy() throws IOException {
        List<String> asked = new ArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + "");
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
        });
        proxy.start();
        Surroundings surroundings = with(
                Map.of("http_proxy", "http://127.0.0.1:" + proxy.getAddress().getPort()));
        new Desk(directory, surroundings).refused(SourceFailure.class, Desk.remote("http://far.invalid/r.git"));
        proxy.stop(0);
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith("http://far.invalid/r.git/info/refs"));
    }

    @Test
    void goesAroundAProxyWhereNoProxySaysSo() throws IOException {
        write(".netrc", "machine 127.0.0.1 login alice password " + PASSWORD);
        Surroundings surroundings = with(Map.of("http_proxy", "http://127.0.0.1:9", "no_proxy", "127.0.0.1"));
        assertThat(fetched(surroundings, location())).isEqualTo("sample");
    }

    @Test
    void writesNoPasswordAnywhere() throws IOException {
        Location withLogin = Desk.remote(server.url("r.git"), new Credentials("alice", PASSWORD));
        assertThat(fetched(with(Map.of()), withLogin)).isEqualTo("sample");
        Location wrong = Desk.remote(server.url("r.git"), new Credentials("bob", PASSWORD));
        SourceFailure failure = new Desk(directory, with(Map.of())).refused(SourceFailure.class, wrong);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace + " " + failure.hints() + withLogin).doesNotContain(PASSWORD);
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(PASSWORD)
                            .doesNotContain(BASIC));
        }
    }
}
