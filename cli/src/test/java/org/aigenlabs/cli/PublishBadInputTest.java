package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops a release: nothing is half published, nothing is lost. */
class PublishBadInputTest {
    @TempDir
    Path tmp;

    private AuthorScene published() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        scene.write("SOUL.md", "Be kind.\n");
        return scene;
    }

    @Test
    void stopsAtASecretOfTheProfilesOwn() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.write(".env", "MY_KEY=correct-horse-battery\n");
        scene.write("skills/review/notes.md", "use correct-horse-battery\n");

        CliResult result = scene.publish("--to", scene.served() + "/coder.git", "--yes");

        result.assertThat().exits(6).complains("the value of `MY_KEY`");
        assertThat(result.err()).doesNotContain("correct-horse");
        assertThat(scene.bare("for-each-ref")).isEmpty();
    }

    @Test
    void leavesOutFilesNamedLikeCredentialsAndLinks() throws Exception {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.write("skills/review/credentials.json", "{}\n");
        Files.createSymbolicLink(scene.laptop().profile("coder").resolve("skills/link"), Path.of("/etc/hostname"));

        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds()
                .prints("`skills/link`: a symbolic link")
                .prints("credentials.json");

        assertThat(scene.bare("ls-tree", "-r", "--name-only", "main")).doesNotContain("credentials", "link");
    }

    @Test
    void refusesAVersionThatDoesNotRise() {
        published().publish("--bump", "0.1.0", "--yes").assertThat().exits(2).complains("a higher one");
    }

    @Test
    void refusesATagThatIsThere() {
        AuthorScene scene = published();
        scene.bare("tag", "v0.1.1", "main");

        scene.publish("--yes").assertThat().exits(2).complains("a tag `v0.1.1` already");
    }

    @Test
    void refusesARepositoryOfSomethingElse() {
        AuthorScene scene = published();
        UserHome other = AuthorScene.user(tmp.resolve("other"));
        other.run("profile", "create", "writer", "--no-skills", "--no-alias")
                .assertThat()
                .succeeds();
        AuthorScene.put(other.profile("writer").resolve("distribution.yaml"), "name: writer\nversion: 1.0.0\n");

        other.run("profile", "publish", "writer", "--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .exits(4)
                .complains("holds `coder 0.1.0`");
    }

    @Test
    void stopsWithoutAKeyAndWithOneThatIsLocked() throws Exception {
        AuthorScene.needs("ssh-keygen");
        AuthorScene scene = AuthorScene.create(tmp);
        String to = scene.served() + "/coder.git";
        scene.configure("[gpg]\n\tformat = ssh\n");
        scene.publish("--to", to, "--yes", "--sign").assertThat().exits(2).complains("user.signingkey");
        Path key = scene.laptop().path().resolve("key");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "locked", "-f", key.toString())
                .start()
                .waitFor();
        scene.configure("[user]\n\tsigningkey = " + key + "\n");

        scene.publish("--to", to, "--yes").assertThat().exits(1).complains("ssh-add");

        assertThat(scene.bare("for-each-ref")).isEmpty();
    }

    @Test
    void publishesNothingIfTheTagIsRefused() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.hook("update", "case $1 in refs/tags/*) echo no tags here >&2; exit 1;; esac");
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "")) {
            scene.publish("--to", server.url("coder.git"), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("nothing was published");
        }
        assertThat(scene.bare("for-each-ref")).isEmpty();
    }

    @Test
    void continuesWithTheTagWhereOnlyTheBranchWasTaken() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.bare("config", "receive.advertiseAtomic", "false");
        scene.hook("update", "case $1 in refs/tags/*) exit 1;; esac");
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "")) {
            scene.publish("--to", server.url("coder.git"), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("took the branch `main`, but not the tag `v0.1.0`");
            scene.hook("update", "exit 0");

            scene.publish("--to", server.url("coder.git"), "--yes").assertThat().succeeds();
        }
        assertThat(scene.bare("rev-parse", "v0.1.0^{commit}")).isEqualTo(scene.bare("rev-parse", "main"));
        assertThat(scene.laptop().lock("coder").commit().hex()).isEqualTo(scene.bare("rev-parse", "main"));
    }

    @Test
    void losesNothingIfTheNetworkGoesAwayBeforeThePush() {
        AuthorScene scene = AuthorScene.create(tmp);
        AtomicBoolean gone = new AtomicBoolean(true);
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "", exchange -> {
            boolean push = exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
            if (push && gone.getAndSet(false)) {
                exchange.close();
                return true;
            }
            return false;
        })) {
            scene.publish("--to", server.url("coder.git"), "--yes").assertThat().exits(4);
            assertThat(scene.bare("for-each-ref")).isEmpty();
            scene.laptop().hasNoLeftovers();

            scene.publish("--to", server.url("coder.git"), "--yes").assertThat().succeeds();
        }
    }

    @Test
    void namesTheCommandThatMakesARepositoryThatIsNotThere() {
        AuthorScene scene = AuthorScene.create(tmp);
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "")) {
            scene.publish("--to", server.url("none.git"), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("make it on its host");
        }
        Path none = tmp.resolve("plain");
        none.toFile().mkdirs();
        scene.publish("--to", none.toString(), "--yes").assertThat().exits(4).complains("git init --bare");
    }

    @Test
    void asksWhoTheAuthorIs() {
        AuthorScene scene = AuthorScene.create(tmp);
        AuthorScene.put(scene.laptop().path().resolve(".gitconfig"), "");

        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .exits(2)
                .complains("user.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "url", "text"})
    void stopsAtASecretInANameInAUrlAndInAText(String where) {
        AuthorScene scene = published();
        String key = "ghp_" + "a1B2c3D4e5F6".repeat(3);
        String before = scene.bare("for-each-ref");
        switch (where) {
            case "name" -> scene.write("skills/review/" + key + ".md", "nothing\n");
            case "url" -> scene.write("skills/review/a.md", "see https://ann:c0rrect-h0rse@git.acme.io/x\n");
            case String _ -> scene.write("skills/review/a.md", "say " + key + "\n");
        }

        CliResult result = scene.publish("--yes");

        result.assertThat().exits(6).complains("looks like a secret; nothing was published");
        assertThat(result.err().replace(key + ".md", "")).doesNotContain(key, "c0rrect");
        assertThat(scene.bare("for-each-ref")).isEqualTo(before);
    }

    @Test
    void stopsAtASecretInTheMessageOfTheRelease() {
        AuthorScene scene = AuthorScene.create(tmp);

        scene.publish("--to", scene.served() + "/coder.git", "-m", "Now with ghp_" + "a1B2c3D4e5F6".repeat(3), "--yes")
                .assertThat()
                .exits(6)
                .complains("the message");
    }

    @Test
    void refusesARepositoryThatMovedOn() {
        AuthorScene scene = published();
        Path checkout = tmp.resolve("checkout");
        scene.git("clone", "-q", scene.served() + "/coder.git", checkout.toString());
        AuthorScene.put(checkout.resolve("SOUL.md"), "Be quick.\n");
        scene.git("-C", checkout.toString(), "commit", "-q", "-a", "-m", "Quick");
        scene.git("-C", checkout.toString(), "push", "-q");
        String before = scene.bare("for-each-ref");

        scene.publish("--yes").assertThat().exits(7).complains("profile update coder");

        assertThat(scene.bare("for-each-ref")).isEqualTo(before);
        assertThat(AuthorScene.read(scene.laptop().profile("coder").resolve("SOUL.md")))
                .isEqualTo("Be kind.\n");
    }

    @Test
    void findsWhatWasTakenWhereOnlyTheAnswerWasLost() {
        AuthorScene scene = AuthorScene.create(tmp);
        AtomicBoolean lost = new AtomicBoolean(true);
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "", exchange -> {
            boolean proof = lost.get() && !scene.bare("tag").isEmpty();
            if (proof) {
                exchange.close();
            }
            return proof;
        })) {
            scene.publish("--to", server.url("coder.git"), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("published `coder 0.1.0`");
            scene.laptop().hasNoLeftovers();
            lost.set(false);

            scene.publish("--to", server.url("coder.git"), "--yes").assertThat().succeeds();
        }
        assertThat(scene.bare("rev-list", "--count", "main")).isEqualTo("1");
        assertThat(scene.laptop().lock("coder").commit().hex()).isEqualTo(scene.bare("rev-parse", "main"));
    }

    @Test
    @Tag("slow")
    void stopsWhereTheAgentRefusesToSign() throws Exception {
        AuthorScene.needs("ssh-agent");
        AuthorScene scene = AuthorScene.create(tmp);
        Path home = scene.laptop().path();
        SigningKeys.ssh(home, "");
        scene.configure(SigningKeys.sshConfiguration(home.resolve("signers")));
        Path socket = tmp.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try {
            agent.getInputStream().read();
            Map<String, String> environment = Map.of("HOME", home.toString(), "SSH_AUTH_SOCK", socket.toString());
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", "-c", home + "/.ssh/id_ed25519");
            add.environment().putAll(environment);
            add.start().waitFor();
            Files.delete(home.resolve(".ssh/id_ed25519"));

            CliResult result = new InProcess(false, 240)
                    .run(
                            home,
                            environment,
                            "",
                            "profile",
                            "publish",
                            "coder",
                            "--to",
                            scene.served() + "/coder.git",
                            "--yes");

            result.assertThat().exits(1).complains("cannot sign with");
        } finally {
            agent.destroy();
        }
        assertThat(scene.bare("for-each-ref")).isEmpty();
    }
}
