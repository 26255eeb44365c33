package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many profiles at once: two of one source, one of another. */
class UpdateAllTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;
    private GitScenario other;

    @BeforeEach
    void threeProfiles() {
        scene = UpdateScene.installed(tmp, "");
        scene.home
                .run("profile", "install", scene.author.path().toString(), "--name", "twin", "--yes")
                .assertThat()
                .succeeds();
        other = GitScenario.create(tmp.resolve("other.git"));
        other.commit("first")
                .file("distribution.yaml", "name: other\nversion: 1.0.0\n")
                .file("SOUL.md", "Other.\n")
                .done();
        scene.home
                .run("profile", "install", other.path().toString(), "--yes")
                .assertThat()
                .succeeds();
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
    }

    @Test
    void tellsWhichAreBehindAndSaysSoByItsExitCode() {
        CliResult result = scene.home.run("profile", "outdated");

        assertThat(result.exitCode()).isEqualTo(9);
        assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith("bot 1.0.0") && line.endsWith("outdated: branch main"))
                .anyMatch(line -> line.startsWith("twin 1.0.0") && line.endsWith("outdated: branch main"))
                .anyMatch(line -> line.startsWith("other 1.0.0") && line.endsWith("up to date"));
        assertThat(scene.home.run("profile", "outdated", "other").exitCode()).isZero();
    }

    @Test
    void updatesAll() {
        scene.home.run("profile", "update", "--all", "--yes").assertThat().succeeds();

        assertThat(scene.home.profile("bot").resolve("SOUL.md")).hasContent("New.\n");
        assertThat(scene.home.profile("twin").resolve("SOUL.md")).hasContent("New.\n");
        assertThat(scene.home.run("profile", "outdated").exitCode()).isZero();
    }

    @Test
    void letsASourceThatFailsFailOnlyItsOwn() {
        new Directories(new RealDisk()).deleteTree(other.path());

        CliResult result = scene.home.run("profile", "update", "--all", "--yes");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("other.git");
        assertThat(scene.home.profile("twin").resolve("SOUL.md")).hasContent("New.\n");
    }

    @Test
    void tellsAllInOneDocument() {
        new Directories(new RealDisk()).deleteTree(other.path());

        CliResult result = scene.home.run("profile", "update", "--all", "--yes", "--json");

        JsonObject json = UserHome.parse(result);
        assertThat(InstalledFiles.items(json, "profiles")
                        .map(each -> each.findText("state").orElseThrow()))
                .containsExactly("updated", "failed", "updated");
    }

    @Test
    void tellsAConflictAFailureAndAnUpdateEachAndEndsWithTheGravest() throws IOException {
        Files.writeString(scene.home.profile("bot").resolve("SOUL.md"), "Mine.\n");
        new Directories(new RealDisk()).deleteTree(other.path());

        CliResult result = scene.home.run("profile", "update", "--all", "--yes");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.out()).contains("Updated bot").contains("Updated twin");
        assertThat(result.err())
                .contains("1 file in conflict")
                .contains("aigenlabs profile resolve bot")
                .contains("other.git");
        assertThat(scene.home.profile("bot").resolve("SOUL.md")).hasContent("Mine.\n");
        assertThat(scene.home.profile("twin").resolve("SOUL.md")).hasContent("New.\n");
        assertThat(scene.home.profile("other").resolve("SOUL.md")).hasContent("Other.\n");
    }

    @Test
    void letsAnUpdateThatAsksForMoreWaitAndDoesTheOthers() {
        other.commit("second")
                .file("config.yaml", "command_allowlist:\n  - rm\n")
                .done();

        CliResult result = scene.home.run("profile", "update", "--all", "--yes");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err()).contains("cannot update `other`: it could do more than before");
        assertThat(scene.home.profile("bot").resolve("SOUL.md")).hasContent("New.\n");
        assertThat(scene.home.profile("other").resolve("config.yaml")).doesNotExist();
    }
}
