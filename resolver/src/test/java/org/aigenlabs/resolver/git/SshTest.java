package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aigenlabs.fixtures.server.SshGitServer;
import org.aigenlabs.fixtures.server.SshGitServer.Logins;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SshTest {
    @TempDir
    Path directory;

    private SshHome home;

    @BeforeEach
    void publish() {
        home = new SshHome(directory.resolve("home"));
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
    }

    private SshGitServer serve(String key) {
        return SshGitServer.start(directory, Logins.key(key));
    }

    private String fetched(Location location, Surroundings surroundings) {
        try (FetchedSnapshot fetched = new Desk(directory, surroundings).fetch(location)) {
            return fetched.snapshot().manifest().name();
        }
    }

    private String fetched(SshGitServer server, Questions questions) {
        return fetched(Desk.remote(server.url("r.git")), home.surroundings(questions));
    }

    private static Location at(String url, String password) {
        return new Remote(Scheme.SSH, "", url, new Credentials("git", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void logsInWithTheUsersKey(String type) {
        try (SshGitServer server = serve(home.key("id_" + type, type, ""))) {
            home.write("known_hosts", server.knownHost());
            assertThat(fetched(server, Questions.NOBODY)).isEqualTo("sample");
            assertThat(server.commands()).containsExactly("git-upload-pack '/r.git'");
        }
    }

    @Test
    void knowsAHostWhoseNameIsHashed() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", ""))) {
            home.write("known_hosts", server.knownHost());
            SshHome.run(Map.of(), "ssh-keygen", "-q", "-H", "-f", home.home() + "/.ssh/known_hosts");
            assertThat(home.read(Path.of("known_hosts"))).startsWith("|1|");
            assertThat(fetched(server, Questions.NOBODY)).isEqualTo("sample");
        }
    }

    @Test
    void refusesAHostThatNobodyKnows() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", ""))) {
            TrustFailure failure = new Desk(directory, home.surroundings(Questions.NOBODY))
                    .refused(TrustFailure.class, Desk.remote(server.url("r.git")));
            assertThat(failure).hasMessageContaining("key `SHA256:").hasMessageContaining("is not known");
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void showsTheKeyOfANewHostAndRemembersItAfterAYes() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", ""))) {
            home.write("config", "HashKnownHosts no\n");
            Answers answers = new Answers("yes");
            assertThat(fetched(server, answers)).isEqualTo("sample");
            assertThat(answers.asked()).singleElement().asString().contains("SHA256:");
            assertThat(home.read(Path.of("known_hosts")).strip())
                    .isEqualTo(server.knownHost().strip());
        }
    }

    @Test
    void refusesAHostWhoseKeyChanged() {
        String key = home.key("id_ed25519", "ed25519", "");
        try (SshGitServer other = serve(key);
                SshGitServer server = serve(key)) {
            home.write("known_hosts", other.knownHost().replace(":" + other.port(), ":" + server.port()));
            Answers answers = new Answers();
            TrustFailure failure = new Desk(directory, home.surroundings(answers))
                    .refused(TrustFailure.class, Desk.remote(server.url("r.git")));
            assertThat(failure).hasMessageContaining("is not the one in `~/.ssh/known_hosts`");
            assertThat(answers.asked()).isEmpty();
        }
    }

    @Test
    void refusesAKeyThatIsRevoked() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", ""))) {
            home.write("known_hosts", "@revoked " + server.knownHost());
            assertThat(new Desk(directory, home.surroundings(new Answers()))
                            .refused(TrustFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessageContaining("is marked as revoked");
        }
    }

    @Test
    void asksOnceForAPassphrase() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", "open sesame"))) {
            home.write("known_hosts", server.knownHost());
            Answers answers = new Answers("open sesame");
            assertThat(fetched(server, answers)).isEqualTo("sample");
            assertThat(answers.asked()).containsExactly("Passphrase for the key ~/.ssh/id_ed25519:");
        }
    }

    @Test
    void asksAgainAfterAWrongPassphrase() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", "open sesame"))) {
            home.write("known_hosts", server.knownHost());
            assertThat(fetched(server, new Answers("wrong", "open sesame"))).isEqualTo("sample");
        }
    }

    @Test
    void saysThatAKeyIsEncryptedWhereNobodyCanBeAsked() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", "open sesame"))) {
            home.write("known_hosts", server.knownHost());
            SourceFailure failure = new Desk(directory, home.surroundings(Questions.NOBODY))
                    .refused(SourceFailure.class, Desk.remote(server.url("r.git")));
            assertThat(failure).hasMessageContaining("the server refuses the login");
            assertThat(failure.hints())
                    .containsExactly("the key `~/.ssh/id_ed25519` is encrypted: `ssh-add ~/.ssh/id_ed25519` opens it");
        }
    }

    @Test
    void namesTheKeysThatWereTried() {
        home.key("id_ed25519", "ed25519", "");
        try (SshGitServer server = serve(home.key("other", "ed25519", ""))) {
            home.write("known_hosts", server.knownHost());
            assertThat(new Desk(directory, home.surroundings(Questions.NOBODY))
                            .refused(SourceFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessageContaining("it does not take key `~/.ssh/id_ed25519`");
        }
    }

    @Test
    void logsInWithThePasswordOfTheUrl() {
        try (SshGitServer server = SshGitServer.start(directory, new Logins(List.of(), "s3cret"))) {
            home.write("known_hosts", server.knownHost());
            assertThat(fetched(at(server.url("r.git"), "s3cret"), home.surroundings(Questions.NOBODY)))
                    .isEqualTo("sample");
        }
    }

    @Test
    void asksForAPasswordWhereThereIsNoKey() {
        try (SshGitServer server = SshGitServer.start(directory, new Logins(List.of(), "s3cret"))) {
            home.write("known_hosts", server.knownHost());
            assertThat(fetched(server, new Answers("s3cret"))).isEqualTo("sample");
        }
    }

    @Test
    void obeysTheUsersConfiguration() {
        try (SshGitServer server = serve(home.key("work", "ed25519", ""))) {
            home.write("known_hosts", server.knownHost());
            home.write("config", """
                    Include extra
                    Match exec "touch %s/ran"
                      HostName unreachable.invalid
                    """.formatted(directory));
            home.write("extra", """
                    Host forge
                      HostName 127.0.0.1
                      Port %d
                      User git
                      IdentityFile ~/.ssh/work
                      IdentitiesOnly yes
                    """.formatted(server.port()));
            Remote remote = new Remote(Scheme.SSH, "forge", "ssh://forge/r.git", Credentials.NONE);
            assertThat(fetched(remote, home.surroundings(Questions.NOBODY))).isEqualTo("sample");
            assertThat(directory.resolve("ran")).doesNotExist();
        }
    }

    @Test
    void jumpsOverAnotherHost() {
        String key = home.key("id_ed25519", "ed25519", "");
        try (SshGitServer jump = serve(key);
                SshGitServer server = serve(key)) {
            home.write("known_hosts", server.knownHost() + jump.knownHost());
            home.write("config", """
                    Host forge
                      HostName 127.0.0.1
                      Port %d
                      User git
                      ProxyJump git@127.0.0.1:%d
                    """.formatted(server.port(), jump.port()));
            Remote remote = new Remote(Scheme.SSH, "forge", "ssh://forge/r.git", Credentials.NONE);
            assertThat(fetched(remote, home.surroundings(Questions.NOBODY))).isEqualTo("sample");
        }
    }

    @Test
    void runsNoProxyCommand() {
        home.write("config", "Host *\n  ProxyCommand touch " + directory + "/ran\n");
        SourceFailure failure = new Desk(directory, home.surroundings(Questions.NOBODY))
                .refused(SourceFailure.class, Desk.remote("ssh://git@127.0.0.1:9/r.git"));
        assertThat(failure).hasMessageContaining("has a `ProxyCommand` for it");
        assertThat(directory.resolve("ran")).doesNotExist();
    }

    @Test
    void saysWhatTheServerSaysOfAMissingRepository() {
        try (SshGitServer server = serve(home.key("id_ed25519", "ed25519", ""))) {
            home.write("known_hosts", server.knownHost());
            assertThat(new Desk(directory, home.surroundings(Questions.NOBODY))
                            .refused(SourceFailure.class, Desk.remote(server.url("missing.git"))))
                    .hasMessageContaining("'/missing.git' does not appear to be a git repository");
        }
    }

    @Test
    void logsInWithAKeyOfTheAgent() {
        String key = home.key("hidden", "ed25519", "");
        try (AgentProcess agent = AgentProcess.start(directory.resolve("agent.sock"));
                SshGitServer server = serve(key)) {
            agent.add(home.home().resolve(".ssh/hidden"));
            home.write("known_hosts", server.knownHost());
            Surroundings surroundings =
                    new Surroundings(home.home(), Map.of("SSH_AUTH_SOCK", agent.socket()), Questions.NOBODY);
            assertThat(fetched(Desk.remote(server.url("r.git")), surroundings)).isEqualTo("sample");
        }
    }
}
