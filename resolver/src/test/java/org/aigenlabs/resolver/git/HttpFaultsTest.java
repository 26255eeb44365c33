package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.fixtures.server.SmartHttpServer.Fault;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class HttpFaultsTest {
    private static final Credentials LOGIN = new Credentials("alice", "s3cret-token");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("alice:s3cret-token".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    @BeforeEach
    void publish() {
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
    }

    private SourceFailure refused(Fault fault) {
        return refused(fault, FetchLimits.DEFAULT);
    }

    private SourceFailure refused(Fault fault, FetchLimits limits) {
        try (SmartHttpServer server = SmartHttpServer.start(directory, fault)) {
            return new Desk(directory, limits).refused(SourceFailure.class, Desk.remote(server.url("r.git")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 'it needs a login, or does not exist'",
        "403, 'it may not be read with this login, or without one'",
        "404, 'it does not exist, or is private'",
        "500, 'the server answered 500'",
    })
    void saysWhatAStatusMeans(int status, String words) {
        assertThat(refused(SmartHttpServer.status(status, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")))
                .hasMessageContaining(words);
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote("https://nowhere.invalid/u/r")))
                .hasMessage("cannot fetch `https://nowhere.invalid/u/r`: there is no such host");
    }

    @ParameterizedTest
    @CsvSource({"http", "https", "git"})
    void saysThatAConnectionIsRefused(String scheme) throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String url = scheme + "://127.0.0.1:" + closed + "/r.git";
        assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote(url)))
                .hasMessage("cannot fetch `" + url + "`: the host refuses the connection");
    }

    @Test
    void refusesAWebPage() {
        assertThat(refused(SmartHttpServer.status(200, Map.of("Content-Type", "text/html; charset=utf-8"), "<p>")))
                .hasMessageContaining("found a web page, expected git's smart HTTP protocol");
    }

    @Test
    void refusesADumbServer() {
        assertThat(refused(SmartHttpServer.status(200, Map.of("Content-Type", "text/plain"), "")))
                .hasMessageContaining("found plain files");
    }

    @Test
    void saysThatHttpsMeetsPlainHttp() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerInPlainText(socket));
            String url = "https://127.0.0.1:" + socket.getLocalPort() + "/r.git";
            assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote(url)))
                    .hasMessageContaining("does not speak TLS");
        }
    }

    @Test
    void followsARedirectOnTheSameHost() {
        Fault moved = exchange -> exchange.getRequestURI().getPath().startsWith("/moved.git")
                && redirect(exchange, exchange.getRequestURI().toString().replace("moved.git", "r.git"));
        try (SmartHttpServer server = SmartHttpServer.start(directory, moved);
                FetchedSnapshot fetched = new Desk(directory).fetch(Desk.remote(server.url("moved.git")))) {
            assertThat(fetched.snapshot().manifest().name()).isEqualTo("sample");
        }
    }

    @Test
    void followsNoRedirectToAnotherHostWithItsLogin() {
        try (SmartHttpServer other = SmartHttpServer.start(directory);
                SmartHttpServer server = SmartHttpServer.start(
                        directory, exchange -> redirect(exchange, other.origin() + exchange.getRequestURI()))) {
            SourceFailure failure =
                    new Desk(directory).refused(SourceFailure.class, Desk.remote(server.url("r.git"), LOGIN));
            assertThat(failure).hasMessageContaining("it redirects to `" + other.origin() + "`");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void followsNoEndlessRedirects() {
        assertThat(refused(
                        exchange -> redirect(exchange, exchange.getRequestURI().toString())))
                .hasMessageContaining("more than 5 redirects");
    }

    @Test
    void logsInWhenAsked() {
        try (SmartHttpServer server = SmartHttpServer.start(directory, HttpFaultsTest::wantsLogin);
                FetchedSnapshot fetched = new Desk(directory).fetch(Desk.remote(server.url("r.git"), LOGIN))) {
            assertThat(fetched.snapshot().manifest().name()).isEqualTo("sample");
            assertThat(fetched.snapshot().source().toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void saysThatALoginIsNotAccepted() {
        Credentials wrong = new Credentials("alice", "wrong-token");
        try (SmartHttpServer server = SmartHttpServer.start(directory, HttpFaultsTest::wantsLogin)) {
            SourceFailure failure =
                    new Desk(directory).refused(SourceFailure.class, Desk.remote(server.url("r.git"), wrong));
            assertThat(failure).hasMessageContaining("does not accept the login");
            assertThat(failure.getMessage() + failure.hints()).doesNotContain("wrong-token");
        }
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503"})
    void triesAgainWhatMayBeOverInAMoment(int status) {
        AtomicInteger left = new AtomicInteger(2);
        Fault busy = exchange -> left.getAndDecrement() > 0
                && SmartHttpServer.status(status, Map.of(), "").handle(exchange);
        try (SmartHttpServer server = SmartHttpServer.start(directory, busy);
                FetchedSnapshot fetched = new Desk(directory).fetch(Desk.remote(server.url("r.git")))) {
            assertThat(fetched.snapshot().manifest().name()).isEqualTo("sample");
        }
    }

    @Test
    void triesNothingAgainThatStays() {
        try (SmartHttpServer server = SmartHttpServer.start(directory, SmartHttpServer.status(404, Map.of(), ""))) {
            new Desk(directory).refused(SourceFailure.class, Desk.remote(server.url("r.git")));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void stopsAnEndlessListOfRefs() {
        FetchLimits limits = FetchLimits.DEFAULT.withBytes(1 << 20, 1 << 20);
        Fault endless = exchange -> {
            try (OutputStream out = advertisement(exchange)) {
                for (int i = 0; i < 100_000; i++) {
                    String line = "003f%s refs/heads/%06d\n".formatted("1".repeat(40), i);
                    out.write(line.getBytes(StandardCharsets.US_ASCII));
                }
            }
            return true;
        };
        assertThat(refused(endless, limits)).hasMessageContaining("more than 1048576 bytes as its list of refs");
    }

    @Test
    void stopsAServerThatSendsAByteNowAndThen() {
        FetchLimits limits = FetchLimits.DEFAULT.withTimes(Duration.ofMinutes(1), Duration.ofSeconds(1));
        assertThat(refused(HttpFaultsTest::drip, limits)).hasMessageContaining("sent nearly nothing for 1 s");
    }

    @Test
    void stopsAtTheDeadline() {
        FetchLimits limits = FetchLimits.DEFAULT.withTimes(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(refused(HttpFaultsTest::drip, limits)).hasMessageContaining("it took longer than 1 s");
    }

    @Test
    void stopsAServerThatSendsTooMuch() {
        try (Author author = Author.at(directory.resolve("big.git"));
                SmartHttpServer server = SmartHttpServer.start(directory)) {
            byte[] noise = new byte[100_000];
            new Random(1).nextBytes(noise);
            author.commit(
                    Map.of("distribution.yaml", Author.MANIFEST, "x", new String(noise, StandardCharsets.ISO_8859_1)));
            Desk desk = new Desk(directory, FetchLimits.DEFAULT.withBytes(1 << 20, 50_000));
            assertThat(desk.refused(SourceFailure.class, Desk.remote(server.url("big.git"))))
                    .hasMessageContaining("more than 50000 bytes as its objects");
        }
    }

    private static void answerInPlainText(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean redirect(HttpExchange exchange, String location) throws IOException {
        return SmartHttpServer.status(302, Map.of("Location", location), "").handle(exchange);
    }

    private static boolean wantsLogin(HttpExchange exchange) throws IOException {
        return !BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && SmartHttpServer.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")
                        .handle(exchange);
    }

    private static OutputStream advertisement(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("001e# service=git-upload-pack\n0000".getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    private static boolean drip(HttpExchange exchange) throws IOException {
        try (OutputStream out = advertisement(exchange)) {
            out.write("fff0".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 600; i++) {
                out.write('1');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
