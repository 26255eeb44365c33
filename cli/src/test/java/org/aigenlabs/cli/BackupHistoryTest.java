package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup carries the history of its profile, and what comes back can be undone as on the machine that made it. */
class BackupHistoryTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;
    private UserHome other;

    @BeforeEach
    void aProfileThatWasUpdated() {
        scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("1.1.0")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("SOUL.md", UpdateScene.SOUL.replace("kind", "kind and quick"))
                .done();
        scene.update("--yes").assertThat().succeeds();
        other = UserHome.create(tmp.resolve("other"));
    }

    @Test
    void theHistoryComesBackWithTheProfile() {
        importThere(exported());

        CliResult log = other.run("profile", "log", "bot");
        assertThat(log.out()).contains("import", "update", "install");
        other.run("profile", "verify", "bot").assertThat().succeeds();
        other.run("profile", "undo", "bot").assertThat().succeeds();
        assertThat(other.profile("bot").resolve("SOUL.md")).hasContent(UpdateScene.SOUL);
        other.run("profile", "redo", "bot").assertThat().succeeds();
        assertThat(other.profile("bot").resolve("SOUL.md")).content().contains("kind and quick");
        assertThat(other.profile("bot").resolve(".aigenlabs/history.bundle")).doesNotExist();
    }

    @Test
    void whatComesBackIsUpdatedByMerging() {
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("kind", "kind and quick") + "\nMine.\n");
        importThere(exported());
        scene.author
                .commit("1.2.0")
                .file("distribution.yaml", UpdateScene.manifest("1.2.0"))
                .file("SOUL.md", UpdateScene.SOUL.replace("kind", "kind, quick and brave"))
                .done();

        other.run("profile", "update", "bot", "--yes").assertThat().succeeds();

        assertThat(other.profile("bot").resolve("SOUL.md")).content().contains("kind, quick and brave", "Mine.");
    }

    @Test
    void twoBackupsOfAnUnchangedProfileAreEqual() throws IOException {
        byte[] one = Files.readAllBytes(exported());
        assertThat(Files.readAllBytes(exported())).isEqualTo(one);
    }

    @Test
    void aSecretThatIsOnlyInTheHistoryStopsTheExport() {
        String config = "key: ghp_" + "a1B2c3D4e5F6g7H8i9J0".repeat(2).substring(0, 36) + "\n";
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\n" + config);
        scene.home.run("profile", "snapshot", "bot").assertThat().succeeds();
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nNo key.\n");

        CliResult result = scene.home.run(
                "profile", "export", "bot", "-o", tmp.resolve("s.tar.gz").toString());

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err()).contains("skills/mail/SKILL.md", "generation").doesNotContain("a1B2c3D4e5F6");
        assertThat(tmp.resolve("s.tar.gz")).doesNotExist();
    }

    @Test
    void aDamagedHistoryIsRefusedAndLeavesNothing() throws Exception {
        Path unpacked = Files.createDirectory(tmp.resolve("unpacked"));
        run("tar", "-xzf", exported().toString(), "-C", unpacked.toString());
        Path bundle = unpacked.resolve("bot/.aigenlabs/history.bundle");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 30] ^= 1;
        Files.write(bundle, bytes);
        // without a list of digests it would be the archive of another program, so the list is mended
        Path list = unpacked.resolve("bot/.aigenlabs/archive.jsonl");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Files.writeString(
                list, Files.readString(list).replaceAll("(history.bundle\".*\"sha256\": ?\")[0-9a-f]+", "$1" + sum));
        Path changed = tmp.resolve("changed.tar");
        String top = unpacked.toString();
        run("tar", "-cf", changed.toString(), "-C", top, "--no-recursion", "bot", "bot/.aigenlabs/archive.jsonl");
        run(
                "sh",
                "-c",
                "cd \"$0\" && tar -rf \"$1\" --exclude=archive.jsonl bot/.[!.]* bot/*",
                top,
                changed.toString());
        run("gzip", changed.toString());

        CliResult result = other.run("profile", "import", changed + ".gz", "--yes", "--no-alias");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("history").doesNotContain("\tat ");
        assertThat(other.profile("bot")).doesNotExist();
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private Path exported() {
        Path file = tmp.resolve("bot.tar.gz");
        scene.home
                .run("profile", "export", "bot", "--force", "-o", file.toString())
                .assertThat()
                .succeeds();
        return file;
    }

    private void importThere(Path archive) {
        other.run("profile", "import", archive.toString(), "--yes", "--no-alias", "--accept-capabilities")
                .assertThat()
                .succeeds();
    }
}
