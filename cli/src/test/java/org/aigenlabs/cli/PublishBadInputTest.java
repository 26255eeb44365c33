package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
