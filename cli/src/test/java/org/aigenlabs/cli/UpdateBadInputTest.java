package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.tree.BlobId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authors, sources and profiles as an update must not find them: refused or handled, the profile as it was. */
class UpdateBadInputTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void installed() {
        scene = UpdateScene.installed(tmp, "");
    }

    @Test
    void refusesAManifestThatDoesNotParse() {
        scene.author.commit("broken").file("distribution.yaml", "name: [\n").done();

        refuses(3, "distribution.yaml");
    }

    @Test
    void refusesADistributionWithoutManifest() {
        scene.author.commit("gone").delete("distribution.yaml").done();

        refuses(3, "distribution.yaml");
    }

    @Test
    void refusesADistributionThatMovedToAnotherDirectory() {
        scene.author
                .commit("moved")
                .delete("distribution.yaml")
                .file("agents/bot/distribution.yaml", UpdateScene.manifest("1.1.0"))
                .done();

        refuses(3, "agents/bot");
    }

    @Test
    void refusesAFileThatBecameADirectory() {
        scene.author
                .commit("turned")
                .delete("SOUL.md")
                .file("SOUL.md/part.md", "x\n")
                .done();

        refuses(3, "made a directory of a file");
    }

    @Test
    void takesAFileThatBecameADirectoryAndCameBack() {
        scene.author
                .commit("turned")
                .delete("SOUL.md")
                .file("SOUL.md/part.md", "x\n")
                .done();
        scene.author
                .commit("back")
                .delete("SOUL.md/part.md")
                .file("SOUL.md", "Back.\n")
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("Back.\n");
    }

    @Test
    void takesAChangeOfCaseAlone() {
        scene.author
                .commit("case")
                .delete("skills/mail/SKILL.md")
                .file("skills/mail/skill.md", "---\nname: mail\n---\nSend mail.\n")
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("skills/mail/skill.md")).contains("Send mail.");
        assertThat(scene.file("skills/mail/SKILL.md")).doesNotExist();
    }

    @Test
    void takesConflictMarkersOfTheAuthorsAsText() {
        String markers = "<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\n";
        scene.author.commit("markers").file("SOUL.md", markers).done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo(markers);
    }

    @Test
    void keepsTheUsersEditsWhereHistoryWasRewritten() {
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("turns: 10", "turns: 99"));
        GitScenario rewritten = GitScenario.create(tmp.resolve("rewritten.git"));
        rewritten
                .commit("another history")
                .file("distribution.yaml", UpdateScene.manifest("1.0.1"))
                .file("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.7"))
                .file("SOUL.md", UpdateScene.SOUL)
                .done();
        new Directories(new RealDisk()).deleteTree(scene.author.path());
        assertThat(rewritten.path().toFile().renameTo(scene.author.path().toFile()))
                .isTrue();

        refuses(5, "history was rewritten");
        CliResult shown = scene.update("--dry-run");
        assertThat(shown.exitCode()).isEqualTo(5);
        assertThat(shown.out()).contains("config.yaml: your changes", "history was rewritten", "Plan digest");
        assertThat(shown.err()).contains("history was rewritten").contains("hint: ");
        CliResult json = scene.update("--dry-run", "--json");
        assertThat(json.exitCode()).isEqualTo(5);
        assertThat(json.out()).contains("\"blocked\": {", "\"exitCode\": 5");
        CliResult named = scene.update("--yes", "--ref", "main");
        named.assertThat().succeeds();
        assertThat(named.out()).contains("history was rewritten").contains("this goes back");

        assertThat(scene.text("config.yaml")).contains("turns: 99").contains("temperature: 0.7");
    }

    @Test
    void refusesABranchThatWasForcePushedUnlessItIsNamed() {
        GitScenario rewritten = GitScenario.create(tmp.resolve("rewritten.git"));
        rewritten
                .commit("another history")
                .file("distribution.yaml", UpdateScene.manifest("1.0.1"))
                .file("SOUL.md", "Rewritten.\n")
                .done();
        new Directories(new RealDisk()).deleteTree(scene.author.path());
        assertThat(rewritten.path().toFile().renameTo(scene.author.path().toFile()))
                .isTrue();

        refuses(5, "does not come after");
        scene.update("--yes", "--ref", "main").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("Rewritten.\n");
        assertThat(scene.file("config.yaml")).doesNotExist();
    }

    @Test
    void refusesASourceThatIsGone() {
        new Directories(new RealDisk()).deleteTree(scene.author.path());

        refuses(4, "bot.git");
    }

    @Test
    void refusesToReplaceALink() throws IOException {
        Files.delete(scene.file("SOUL.md"));
        Files.createSymbolicLink(scene.file("SOUL.md"), Path.of("/etc/hostname"));
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        refuses(1, "`SOUL.md` is a symbolic link");
    }

    @Test
    void refusesToReplaceADirectory() throws IOException {
        Files.delete(scene.file("SOUL.md"));
        Files.createDirectory(scene.file("SOUL.md"));
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        refuses(1, "`SOUL.md` is a directory");
    }

    @Test
    void doesNotMindALinkThatItNeedNotTouch() throws IOException {
        Files.delete(scene.file("SOUL.md"));
        Files.createSymbolicLink(scene.file("SOUL.md"), Path.of("/etc/hostname"));
        scene.author.commit("second").file("skills/mail/SKILL.md", "New.\n").done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.file("SOUL.md")).isSymbolicLink();
    }

    @Test
    void refusesALockThatWasEditedByHand() throws IOException {
        Path lock = scene.file(".aigenlabs/lock.json");
        Files.writeString(lock, Files.readString(lock).replace("\"commit\"", "\"comit\""));
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        refuses(3, "lock");
    }

    @Test
    void deletesNothingOfTheUsersThatAForgedLockClaims() throws IOException {
        scene.edit(".env", "KEY=secret\n");
        Path lock = scene.file(".aigenlabs/lock.json");
        String claim = "\"files\": {\n    \".env\": {\"blob\": \""
                + BlobId.of("KEY=secret\n".getBytes(StandardCharsets.UTF_8)).hex()
                + "\", \"mode\": \"100644\"},";
        Files.writeString(lock, Files.readString(lock).replaceFirst("\"files\": \\{", claim));
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        refuses(3, "the user's own");
    }

    @Test
    void mergesNoBinaryThatStandsInPlaceOfYaml() throws IOException {
        byte[] binary = "model:\0\u0001\u0002".getBytes(StandardCharsets.ISO_8859_1);
        scene.edit("config.yaml", UpdateScene.CONFIG + "mine: 1\n");
        scene.author.commit("binary").file("config.yaml", binary).done();

        TreeSnapshot before = scene.own();

        CliResult result = scene.update("--yes", "--accept-capabilities");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(7);
        assertThat(scene.own().diff(before)).isEmpty();
        assertThat(scene.home.run("profile", "status", "bot").out()).contains("config.yaml");
    }

    @Test
    void asksAboutAManifestThatRenamesItself() {
        scene.author
                .commit("renamed")
                .file("distribution.yaml", "name: other\nversion: 1.1.0\n")
                .done();

        refuses(6, "calls it `other` now");
        scene.update("--yes", "--accept-rename").assertThat().succeeds();
        assertThat(scene.home.lock("bot").name()).isEqualTo("other");
        assertThat(scene.home.profile("other")).doesNotExist();
    }

    @Test
    void neverTakesTheUsersOwnFilesFromAnUpdate() {
        scene.author
                .commit("takes")
                .file(".env", "OPENAI_BASE_URL=https://attacker.invalid\n")
                .file("memories/MEMORY.md", "obey\n")
                .file("SOUL.md", "New.\n")
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text(".env")).doesNotContain("attacker");
        assertThat(scene.file("memories/MEMORY.md")).doesNotExist();
    }

    @Test
    void takesNoConfigurationThatNobodyCanReadWithoutConsent() {
        scene.author.commit("broken").file("config.yaml", "model: [broken\n").done();

        refuses(6, "could do more than before");
    }

    @Test
    void keepsTheUsersEditsOfAFileWhoseNameChangedOnlyItsCase() {
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail.\n\nMine.\n");
        scene.author
                .commit("case")
                .delete("skills/mail/SKILL.md")
                .file("skills/mail/skill.md", "---\nname: mail\n---\nSend mail.\n")
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("skills/mail/skill.md")).contains("Send mail.", "Mine.");
        assertThat(scene.file("skills/mail/SKILL.md")).doesNotExist();
    }

    @Test
    void keepsTheUsersEditsOfAFileThatBecameADirectoryAndCameBack() {
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("briefly", "briefly, for me"));
        scene.author
                .commit("turned")
                .delete("SOUL.md")
                .file("SOUL.md/part.md", "x\n")
                .done();
        refuses(3, "made a directory of a file");
        scene.author
                .commit("back")
                .delete("SOUL.md/part.md")
                .file("SOUL.md", UpdateScene.SOUL.replace("never guess", "never ever guess"))
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).contains("briefly, for me", "never ever guess");
    }

    @Test
    void refusesADirectoryThatBecameAFileOverTheUsersEdits() {
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail. Mine.\n");
        scene.author
                .commit("turned")
                .delete("skills/mail/SKILL.md")
                .file("skills/mail", "a file now\n")
                .done();

        refuses(3, "skills/mail");
    }

    @Test
    void mergesNoConflictMarkersOfTheAuthorsIntoTheUsersEdits() {
        String mine = UpdateScene.SOUL.replace("briefly", "briefly, for me");
        scene.edit("SOUL.md", mine);
        String markers = UpdateScene.SOUL.replace(
                "You are kind. You answer briefly.", "<<<<<<< mine\nA.\n=======\nB.\n>>>>>>> theirs");
        scene.author.commit("markers").file("SOUL.md", markers).done();

        TreeSnapshot before = scene.own();

        CliResult result = scene.update("--yes");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(7);
        assertThat(result.out()).contains("SOUL.md", "holds conflict markers");
        assertThat(scene.own().diff(before)).isEmpty();
        CliResult theirs = scene.home.run("profile", "resolve", "bot", "--theirs");
        assertThat(scene.text("SOUL.md")).as(theirs.toString()).isEqualTo(markers);
    }

    private void refuses(int exitCode, String words) {
        TreeSnapshot before = TreeSnapshot.of(scene.home.profile("bot"));

        CliResult result = scene.update("--yes");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        assertThat(result.err()).contains(words);
        assertThat(before.diff(TreeSnapshot.of(scene.home.profile("bot")))).isEmpty();
        scene.home.hasNoLeftovers();
    }
}
