package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.aigenlabs.fixtures.server.ConnectProxy;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with an authority of one's own, with certificates for clients, and with the tokens of known hosts. */
@Tag("slow")
class HttpsTest {
    @TempDir
    Path directory;

    private Path home;
    private Certificates certificates;

    @BeforeEach
    void publish() throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        certificates = Certificates.make(directory.resolve("tls"));
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
    }

    private SmartHttpServer server(boolean closed) {
        return SmartHttpServer.startTls(directory, certificates.server(), closed, _ -> false);
    }

    private void configure(String... lines) throws IOException {
        Files.writeString(home.resolve(".gitconfig"), "[http]\n\t" + String.join("\n\t", lines) + "\n");
    }

    private String setting(String key, String file) {
        return key + " = " + certificates.file(file);
    }

    private Desk desk(Questions questions) {
        return new Desk(directory, new Surroundings(home, Map.of(), questions));
    }

    private String fetched(SmartHttpServer server, Questions questions) {
        try (FetchedSnapshot fetched = desk(questions).fetch(Desk.remote(server.url("r.git")))) {
            return fetched.snapshot().manifest().name();
        }
    }

    private SourceFailure refused(SmartHttpServer server) {
        return desk(Questions.NOBODY).refused(SourceFailure.class, Desk.remote(server.url("r.git")));
    }

    @Test
    void trustsTheAuthorityThatTheUsersGitTrusts() throws IOException {
        configure(setting("sslCAInfo", "ca.pem"));
        try (SmartHttpServer server = server(false)) {
            assertThat(fetched(server, Questions.NOBODY)).isEqualTo("sample");
        }
    }

    @Test
    void trustsNoUnknownAuthorityEvenWhereGitIsToldNotToLook() throws IOException {
        configure("sslVerify = false");
        try (SmartHttpServer server = server(false)) {
            assertThat(refused(server)).hasMessageContaining("no trusted TLS connection");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void showsTheUsersCertificate() throws IOException {
        configure(setting("sslCAInfo", "ca.pem"), setting("sslCert", "client.pem"), setting("sslKey", "client.key"));
        try (SmartHttpServer server = server(true)) {
            assertThat(fetched(server, Questions.NOBODY)).isEqualTo("sample");
        }
    }

    @Test
    void asksForThePassphraseOfTheKey() throws IOException {
        configure(setting("sslCAInfo", "ca.pem"), setting("sslCert", "client.pem"), setting("sslKey", "closed.key"));
        try (SmartHttpServer server = server(true)) {
            assertThat(fetched(server, new Answers("open"))).isEqualTo("sample");
            assertThat(desk(new Answers("wrong")).refused(EnvironmentFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessageContaining("http.sslKey");
        }
    }

    @Test
    void saysThatTheServerWantsACertificate() throws IOException {
        configure(setting("sslCAInfo", "ca.pem"));
        try (SmartHttpServer server = server(true)) {
            // with TLS 1.3 a client is told only after it has begun to ask
            assertThat(refused(server)).hasMessageMatching(".*: (no trusted TLS connection.*|the connection broke)");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void saysThatAFileIsMissing() throws IOException {
        configure(setting("sslCAInfo", "nowhere.pem"));
        try (SmartHttpServer server = server(false)) {
            assertThat(desk(Questions.NOBODY).refused(EnvironmentFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessageContaining("http.sslCAInfo");
        }
    }

    @Test
    void tellsATokenToItsOwnHostOnly() throws IOException {
        configure(setting("sslCAInfo", "ca.pem"));
        try (SmartHttpServer server =
                        SmartHttpServer.startTls(directory, certificates.server(), false, HttpsTest::wantsToken);
                ConnectProxy proxy = ConnectProxy.start(server.port())) {
            Map<String, String> environment = Map.of("GITHUB_TOKEN", "t0ken", "https_proxy", proxy.url());
            Desk desk = new Desk(directory, new Surroundings(home, environment, Questions.NOBODY));
            try (FetchedSnapshot fetched = desk.fetch(Desk.remote("https://github.com/r.git"))) {
                assertThat(fetched.snapshot().manifest().name()).isEqualTo("sample");
            }
            assertThat(desk.refused(SourceFailure.class, Desk.remote("https://gitlab.com/r.git")))
                    .hasMessageContaining("it needs a login");
            assertThat(proxy.asked()).contains("github.com:443", "gitlab.com:443");
        }
    }

    private static boolean wantsToken(HttpExchange exchange) throws IOException {
        String login = Base64.getEncoder().encodeToString("x-access-token:t0ken".getBytes(StandardCharsets.UTF_8));
        return !("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && SmartHttpServer.status(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")
                        .handle(exchange);
    }
}
