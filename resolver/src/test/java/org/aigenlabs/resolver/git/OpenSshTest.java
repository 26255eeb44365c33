package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.schema.failure.SourceFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against OpenSSH's own server, which starts git's own upload-pack. */
@Tag("slow")
class OpenSshTest {
    @TempDir
    Path directory;

    private SshHome home;
    private Path repository;

    @BeforeEach
    void publish() {
        home = new SshHome(directory.resolve("home"));
        repository = directory.resolve("it's here.git");
        try (Author author = Author.at(repository)) {
            author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        }
    }

    private String fetched(OpenSshServer server, Surroundings surroundings) {
        String url = server.url(repository).replace(" ", "%20");
        try (FetchedSnapshot fetched = new Desk(directory, surroundings).fetch(Desk.remote(url))) {
            return fetched.snapshot().manifest().name();
        }
    }

    @Test
    void fetchesFromIt() throws IOException {
        String key = home.key("id_ed25519", "ed25519", "");
        try (OpenSshServer server = OpenSshServer.start(directory.resolve("sshd"), key)) {
            home.write("known_hosts", server.knownHost(server.hostKey()));
            assertThat(fetched(server, home.surroundings(Questions.NOBODY))).isEqualTo("sample");
        }
    }

    @Test
    void logsInWithACertificateOfTheAgents() throws IOException {
        String authority = home.key("authority", "ed25519", "");
        home.key("id", "ed25519", "");
        SshHome.run(
                Map.of(),
                "ssh-keygen",
                "-q",
                "-s",
                home.home() + "/.ssh/authority",
                "-I",
                "test",
                "-n",
                System.getProperty("user.name"),
                home.home() + "/.ssh/id.pub");
        try (AgentProcess agent = AgentProcess.start(directory.resolve("agent.sock"));
                OpenSshServer server = OpenSshServer.start(directory.resolve("sshd"), "cert-authority " + authority)) {
            agent.add(home.home().resolve(".ssh/id"));
            home.write("known_hosts", server.knownHost(server.hostKey()));
            Surroundings surroundings =
                    new Surroundings(home.home(), Map.of("SSH_AUTH_SOCK", agent.socket()), Questions.NOBODY);
            assertThat(fetched(server, surroundings)).isEqualTo("sample");
        }
    }

    @Test
    void knowsAHostByItsAuthority() throws IOException {
        String authority = home.key("authority", "ed25519", "");
        String key = home.key("id_ed25519", "ed25519", "");
        Path sshd = directory.resolve("sshd");
        try (OpenSshServer server =
                OpenSshServer.start(sshd, key, "HostCertificate " + sshd.resolve("host-cert.pub"))) {
            SshHome.run(
                    Map.of(),
                    "ssh-keygen",
                    "-q",
                    "-s",
                    home.home() + "/.ssh/authority",
                    "-I",
                    "host",
                    "-h",
                    "-n",
                    "127.0.0.1",
                    sshd.resolve("host.pub").toString());
            home.write("known_hosts", "@cert-authority " + server.knownHost(authority));
            assertThat(fetched(server, home.surroundings(Questions.NOBODY))).isEqualTo("sample");
        }
    }

    @Test
    void connectsByTheSystemsSshWhereTheUserWantsThat() throws IOException {
        String key = home.key("id_ed25519", "ed25519", "");
        try (OpenSshServer server = OpenSshServer.start(directory.resolve("sshd"), key)) {
            home.write("known", server.knownHost(server.hostKey()));
            Path script = home.script(
                    "ssh", "exec ssh -F none -i %s/.ssh/id_ed25519 -o UserKnownHostsFile=%s/.ssh/known \"$@\"");
            Surroundings surroundings = new Surroundings(
                    home.home(), Map.of("AIGENLABS_SSH", script.toString(), "PATH", "/usr/bin:/bin"), Questions.NOBODY);
            assertThat(fetched(server, surroundings)).isEqualTo("sample");
        }
    }

    @Test
    void saysWhatTheServerSays() throws IOException {
        String key = home.key("id_ed25519", "ed25519", "");
        try (OpenSshServer server = OpenSshServer.start(directory.resolve("sshd"), key)) {
            home.write("known_hosts", server.knownHost(server.hostKey()));
            String url = server.url(directory.resolve("none.git"));
            assertThat(new Desk(directory, home.surroundings(Questions.NOBODY))
                            .refused(SourceFailure.class, Desk.remote(url)))
                    .hasMessageContaining("does not appear to be a git repository");
        }
    }
}
