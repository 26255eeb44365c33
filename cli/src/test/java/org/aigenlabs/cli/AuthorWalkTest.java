package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.aigenlabs.fixtures.server.SshGitServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an author, over real servers: create, init, check, publish, install elsewhere, edit, publish, update. */
class AuthorWalkTest {
    @TempDir
    Path tmp;

    private AuthorScene scene;
    private UserHome other;

    @BeforeEach
    void create() throws IOException {
        scene = AuthorScene.create(tmp);
        Files.delete(scene.laptop().profile("coder").resolve("distribution.yaml"));
        other = scene.workstation();
    }

    /** From a profile without a manifest to two machines that stand at the same release. */
    private void walk(String url, String... signing) {
        laptop("profile", "init", "coder", "--license", "MIT");
        laptop("profile", "check", "coder");
        laptop(with(signing, "profile", "publish", "coder", "--to", url, "--yes"));
        on(other, "profile", "install", url, "--yes");
        AuthorScene.put(other.profile("coder").resolve("SOUL.md"), "Be brief.\n");
        on(other, "profile", "check", "coder");
        on(other, with(signing, "profile", "publish", "coder", "--yes"));
        laptop("profile", "update", "coder", "--yes");

        assertThat(scene.bare("tag")).isEqualTo("v0.1.0\nv0.1.1");
        assertThat(scene.laptop().lock("coder")).isEqualTo(other.lock("coder"));
        assertThat(scene.bare("ls-tree", "-r", "--name-only", "v0.1.1"))
                .isEqualTo(
                        ".github/workflows/check.yml\n.gitignore\nCHANGELOG.md\nLICENSE\nREADME.md\nSOUL.md\nconfig.yaml\n"
                                + "distribution.schema.json\ndistribution.yaml\nskills/review/SKILL.md");
        assertThat(scene.laptop().profile("coder").resolve("SOUL.md")).hasContent("Be brief.\n");
        laptop("profile", "verify", "coder");
        scene.laptop().hasNoLeftovers();
        other.hasNoLeftovers();
    }

    private static String[] with(String[] more, String... words) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private void laptop(String... words) {
        on(scene.laptop(), words);
    }

    private static void on(UserHome home, String... words) {
        home.run(words).assertThat().succeeds();
    }

    @Test
    void goesOverHttpWithAPassword() throws IOException {
        try (GitBackendServer server = GitBackendServer.start(scene.served(), "sesame")) {
            for (UserHome home : new UserHome[] {scene.laptop(), other}) {
                Files.writeString(home.path().resolve(".netrc"), "machine 127.0.0.1 login ann password sesame\n");
            }

            walk(server.url("coder.git"));
        }
    }

    @Test
    @Tag("slow")
    void goesOverSshSignedWithAnSshKey() throws Exception {
        AuthorScene.needs("ssh-keygen");
        String key = SigningKeys.ssh(scene.laptop().path(), "");
        for (UserHome home : new UserHome[] {scene.laptop(), other}) {
            Path ssh = Files.createDirectories(home.path().resolve(".ssh"));
            for (String name : new String[] {"id_ed25519", "id_ed25519.pub"}) {
                Path copy = ssh.resolve(name);
                if (!Files.exists(copy)) {
                    Files.copy(scene.laptop().path().resolve(".ssh").resolve(name), copy);
                }
            }
            Path signers = home.path().resolve("signers");
            Files.writeString(signers, "ann@example.invalid " + key);
            Path config = home.path().resolve(".gitconfig");
            Files.writeString(config, Files.readString(config) + SigningKeys.sshConfiguration(signers));
        }
        try (SshGitServer server = SshGitServer.start(scene.served(), SshGitServer.Logins.key(key))) {
            for (UserHome home : new UserHome[] {scene.laptop(), other}) {
                Files.writeString(home.path().resolve(".ssh/known_hosts"), server.knownHost());
            }

            walk(server.url("coder.git"), "--sign");
        }
        for (String tag : new String[] {"v0.1.0", "v0.1.1"}) {
            assertThat(scene.bare("verify-tag", tag)).contains("Good \"git\" signature for ann@example.invalid");
            assertThat(scene.bare("verify-commit", tag + "^{commit}"))
                    .contains("Good \"git\" signature for ann@example.invalid");
        }
    }

    @Test
    @Tag("slow")
    void signsWithOpenPgpWhatGitVerifies() throws Exception {
        AuthorScene.needs("gpg");
        try (SigningKeys.OpenPgp key = SigningKeys.openPgp(scene.laptop().path())) {
            scene.configure("[user]\n\tsigningkey = " + key.fingerprint() + "\n");
            laptop("profile", "init", "coder", "--license", "MIT");

            laptop("profile", "publish", "coder", "--to", scene.served() + "/coder.git", "--yes", "--sign");

            assertThat(key.git("-C", scene.served() + "/coder.git", "verify-tag", "v0.1.0"))
                    .contains("Good signature from \"Ann <ann@example.invalid>\"");
            assertThat(key.git("-C", scene.served() + "/coder.git", "verify-commit", "main"))
                    .contains("Good signature from \"Ann <ann@example.invalid>\"");
        }
    }
}
