package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that their author withdraws, and what becomes of those who have them. */
class YankTest {
    @TempDir
    Path tmp;

    private AuthorScene scene;
    private UserHome user;
    private String url;

    @BeforeEach
    void release() {
        scene = AuthorScene.create(tmp);
        user = scene.workstation();
        url = scene.served() + "/coder.git";
        scene.publish("--to", url, "--yes").assertThat().succeeds();
        scene.write("SOUL.md", "Be kind.\n");
        scene.publish("--bump", "0.2.0", "--yes").assertThat().succeeds();
    }

    private CliResult author(String... words) {
        return scene.laptop().run(words);
    }

    private void yank() {
        author("profile", "yank", "0.2.0", "coder", "--reason", "Far too kind", "--yes")
                .assertThat()
                .succeeds()
                .prints("Withdrew coder 0.2.0");
    }

    private String version(String profile) {
        return user.lock(profile).version();
    }

    @Test
    void givesNobodyNewWhatWasWithdrawn() {
        yank();

        user.run("profile", "install", url + "@*", "--name", "range", "--yes")
                .assertThat()
                .succeeds();
        assertThat(version("range")).isEqualTo("0.1.0");
        user.run("profile", "install", url, "--name", "tip", "--yes")
                .assertThat()
                .succeeds()
                .prints("was withdrawn by its author: Far too kind");
        user.run("profile", "install", url + "@v0.2.0", "--name", "exact", "--yes")
                .assertThat()
                .succeeds()
                .prints("this version was withdrawn by its author");
        assertThat(scene.bare("show", "main:.aigenlabs/yanked")).endsWith("\n0.2.0 Far too kind");
    }

    @Test
    void leavesWhoHasItWhereTheyAreAndTellsThem() {
        user.run("profile", "install", url + "@>=0.1", "--name", "mine", "--yes")
                .assertThat()
                .succeeds();
        yank();

        user.run("profile", "outdated").assertThat().succeeds().prints("withdrawn by its author");
        user.run("profile", "update", "mine", "--yes").assertThat().succeeds().complains("its author withdrew 0.2.0");
        assertThat(version("mine")).isEqualTo("0.2.0");
        user.run("profile", "verify", "mine").assertThat().succeeds();

        author("profile", "update", "coder", "--yes").assertThat().succeeds();
        scene.write("SOUL.md", "Be firm.\n");
        scene.publish("--yes").assertThat().succeeds();
        user.run("profile", "update", "mine", "--yes").assertThat().succeeds();
        assertThat(version("mine")).isEqualTo("0.2.1");
        assertThat(scene.bare("show", "main:.aigenlabs/yanked")).contains("0.2.0 Far too kind");
    }

    @Test
    void givesItBack() {
        yank();

        author("profile", "unyank", "0.2.0", "coder", "--yes")
                .assertThat()
                .succeeds()
                .prints("Gave back coder 0.2.0");

        user.run("profile", "install", url + "@*", "--name", "range", "--yes")
                .assertThat()
                .succeeds();
        assertThat(version("range")).isEqualTo("0.2.0");
        assertThat(scene.bare("tag")).isEqualTo("v0.1.0\nv0.2.0");
        author("profile", "unyank", "0.2.0", "coder", "--yes")
                .assertThat()
                .succeeds()
                .prints("is not withdrawn");
    }

    @Test
    void doesWhatIsLeftWhenItIsRunAgain() {
        yank();
        scene.git("-C", url, "update-ref", "-d", "refs/tags/yanked/v0.2.0");

        yank();
        author("profile", "yank", "0.2.0", "coder", "--yes")
                .assertThat()
                .succeeds()
                .prints("withdrawn already");

        assertThat(scene.bare("tag", "--list", "yanked/*")).isEqualTo("yanked/v0.2.0");
    }

    @Test
    void refusesAVersionThatWasNeverReleased() {
        author("profile", "yank", "9.0.0", "coder", "--yes")
                .assertThat()
                .exits(2)
                .complains("no tag of that version");
        author("profile", "yank", "0.2.0", "coder").assertThat().exits(6).complains("expected `--yes`");
    }

    @Test
    void signsTheNoteAsAReleaseIsSigned() throws Exception {
        AuthorScene.needs("ssh-keygen");
        Path key = Files.createDirectories(tmp.resolve("keys")).resolve("k");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
                .start()
                .waitFor();
        AuthorScene.put(tmp.resolve("signers"), "ann@example.invalid " + Files.readString(Path.of(key + ".pub")));
        scene.configure("[gpg]\n\tformat = ssh\n[user]\n\tsigningkey = " + key + ".pub\n[gpg \"ssh\"]\n"
                + "\tallowedSignersFile = " + tmp.resolve("signers") + "\n");

        author("profile", "yank", "0.2.0", "coder", "--yes", "--sign")
                .assertThat()
                .succeeds();

        assertThat(scene.bare("verify-commit", "main")).contains("Good \"git\" signature");
        assertThat(scene.bare("verify-tag", "yanked/v0.2.0")).contains("Good \"git\" signature");
    }
}
