package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.aigenlabs.fixtures.server.SshGitServer;
import org.aigenlabs.schema.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author's way from a profile to releases, and what stands in it. */
class PublishTest {
    @TempDir
    Path tmp;

    @Test
    void publishesWithAPasswordWhatAnotherMachineInstallsEditsAndPublishesBack() {
        AuthorScene scene = AuthorScene.create(tmp);
        UserHome other = scene.workstation();
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "sesame")) {
            scene.publish("--to", server.loginUrl("coder.git"), "--yes")
                    .assertThat()
                    .succeeds();
            other.run("profile", "install", server.loginUrl("coder.git"), "--yes")
                    .assertThat()
                    .succeeds();
            AuthorScene.put(other.profile("coder").resolve("SOUL.md"), "Be brief.\n");
            other.run("profile", "publish", "coder", "--to", server.loginUrl("coder.git"), "--yes")
                    .assertThat()
                    .succeeds();

            String config = "[url \"" + server.loginUrl("") + "\"]\n\tinsteadOf = " + server.url("") + "\n";
            scene.configure(config);
            scene.laptop()
                    .run("profile", "update", "coder", "--yes")
                    .assertThat()
                    .succeeds();
        }

        assertThat(scene.bare("tag")).isEqualTo("v0.1.0\nv0.1.1");
        assertThat(scene.laptop().profile("coder").resolve("SOUL.md")).hasContent("Be brief.\n");
        assertThat(scene.laptop().lock("coder")).isEqualTo(other.lock("coder"));
        assertThat(AuthorScene.read(scene.laptop().profile("coder").resolve(".aigenlabs/lock.json")))
                .doesNotContain("sesame");
        scene.laptop().hasNoLeftovers();
    }

    @Test
    void takesOnlyWhatTheDistributionOwnsAndKeepsTheManifestByteByByte() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        scene.write("SOUL.md", "Be kind.\n");

        scene.publish("--bump", "minor", "-m", "Kinder", "--yes").assertThat().succeeds();

        assertThat(scene.bare("ls-tree", "-r", "--name-only", "v0.2.0"))
                .isEqualTo("CHANGELOG.md\nSOUL.md\nconfig.yaml\ndistribution.yaml\nskills/review/SKILL.md");
        assertThat(scene.bare("show", "v0.2.0:distribution.yaml"))
                .isEqualTo("# mine\nname: coder\nversion: 0.2.0   # first\nlicense: MIT");
        assertThat(scene.bare("show", "main:CHANGELOG.md"))
                .isEqualTo(
                        "# Changelog\n\n## 0.2.0 (2026-01-01)\n\nKinder\n\n## 0.1.0 (2026-01-01)\n\n- First release");
        assertThat(scene.bare("rev-parse", "v0.2.0^{commit}~1")).isEqualTo(scene.bare("rev-parse", "v0.1.0^{commit}"));
        assertThat(AuthorScene.read(scene.laptop().profile("coder").resolve("distribution.yaml")))
                .contains("version: 0.2.0   # first");
    }

    @Test
    void keepsWhatElseLiesInTheRepository() {
        AuthorScene scene = AuthorScene.create(tmp);
        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        Path checkout = tmp.resolve("checkout");
        scene.git("clone", "-q", scene.served() + "/coder.git", checkout.toString());
        AuthorScene.put(checkout.resolve("docs/more.md"), "more\n");
        scene.git("-C", checkout.toString(), "add", ".");
        scene.git("-C", checkout.toString(), "commit", "-q", "-m", "More");
        scene.git("-C", checkout.toString(), "push", "-q");
        scene.write("SOUL.md", "Be kind.\n");

        scene.publish("--yes").assertThat().exits(7);
        scene.laptop().run("profile", "update", "coder", "--yes").assertThat().succeeds();
        scene.publish("--yes").assertThat().succeeds();

        assertThat(scene.bare("show", "main:docs/more.md")).isEqualTo("more");
        assertThat(scene.bare("show", "main:SOUL.md")).isEqualTo("Be kind.");
    }

    @Test
    void pushesOverSshAndSignsWithAnSshKey() throws Exception {
        AuthorScene.needs("ssh-keygen");
        AuthorScene scene = AuthorScene.create(tmp);
        Path ssh = Files.createDirectories(scene.laptop().path().resolve(".ssh"));
        new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        ssh.resolve("id_ed25519").toString())
                .start()
                .waitFor();
        String key = Files.readString(ssh.resolve("id_ed25519.pub"));
        AuthorScene.put(scene.laptop().path().resolve("signers"), "ann@example.invalid " + key);
        scene.configure("[gpg]\n\tformat = ssh\n[user]\n\tsigningkey = ~/.ssh/id_ed25519.pub\n[gpg \"ssh\"]\n"
                + "\tallowedSignersFile = " + scene.laptop().path().resolve("signers") + "\n");
        try (SshGitServer server = SshGitServer.start(scene.served(), SshGitServer.Logins.key(key))) {
            Files.writeString(ssh.resolve("known_hosts"), server.knownHost());

            scene.publish("--to", server.url("coder.git"), "--yes", "--sign")
                    .assertThat()
                    .succeeds();

            assertThat(server.commands()).anyMatch(command -> command.startsWith("git-receive-pack"));
        }
        assertThat(scene.bare("verify-tag", "v0.1.0")).contains("Good \"git\" signature for ann@example.invalid");
        assertThat(scene.bare("verify-commit", "main")).contains("Good \"git\" signature for ann@example.invalid");
        assertThat(scene.laptop().lock("coder").trust().level()).isEqualTo("pinned");
    }

    @Test
    void showsTreeDifferencesAndTextsAndWritesNothingInADryRun() {
        AuthorScene scene = AuthorScene.create(tmp);

        scene.publish("--to", scene.served() + "/coder.git", "--dry-run")
                .assertThat()
                .succeeds()
                .prints("100644 skills/review/SKILL.md")
                .prints("+Look at it.")
                .prints("Release coder 0.1.0");

        assertThat(scene.bare("for-each-ref")).isEmpty();
        assertThat(scene.laptop().profile("coder").resolve(".aigenlabs/lock.json"))
                .doesNotExist();
        scene.laptop().hasNoLeftovers();
    }

    @Test
    void saysInJsonWhatWasPublished() {
        AuthorScene scene = AuthorScene.create(tmp);

        JsonObject json = UserHome.json(scene.publish("--to", scene.served() + "/coder.git", "--yes", "--json"));

        assertThat(json.findText("commit")).contains(scene.bare("rev-parse", "main"));
    }
}
