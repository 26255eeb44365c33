package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile update} through the whole program, from a real repository. */
class UpdateTest {
    @TempDir
    Path tmp;

    @Test
    void takesWhatTheAuthorChangedAndKeepsWhatTheUserChanged() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("turns: 10", "turns: 99"));
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("config.yaml", UpdateScene.CONFIG.replace("temperature: 0.2", "temperature: 0.7"))
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail well.\n")
                .file("skills/new/SKILL.md", "---\nname: new\n---\nNew.\n")
                .done();

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out()).contains("Updated bot 1.0.0 to 1.1.0").contains("1 merged, 3 taken");
        assertThat(scene.text("config.yaml")).contains("turns: 99").contains("temperature: 0.7");
        assertThat(scene.text("skills/mail/SKILL.md")).contains("Send mail well.");
        assertThat(scene.text("skills/new/SKILL.md")).contains("New.");
        assertThat(scene.home.lock("bot").version()).isEqualTo("1.1.0");
        scene.home.hasNoLeftovers();
    }

    @Test
    void writesNotOneByteWhenThereIsNothingNew() throws IOException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        SortedMap<String, FileTime> before = times(scene.home.root());

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out())
                .isEqualTo("bot 1.0.0: already at " + scene.author.head().abbreviated() + "\n");
        assertThat(times(scene.home.root())).isEqualTo(before);
    }

    @Test
    void asksForYesWhereThereIsNobodyToAsk() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        CliResult result = scene.update();

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
    }

    @Test
    void showsThePlanAndChangesNothingOnADryRun() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("second")
                .file("SOUL.md", UpdateScene.SOUL.replace("briefly", "at length"))
                .done();

        CliResult result = scene.update("--dry-run", "--diff");

        result.assertThat().succeeds();
        assertThat(result.out())
                .contains("SOUL.md: 1 of 4 sentences changed")
                .contains("  -You are kind. You answer briefly.")
                .contains("  +You are kind. You answer at length.");
        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
    }

    @Test
    void staysAtAnExactTagAndSaysWhatIsNewer() {
        UpdateScene scene = UpdateScene.installed(tmp, "v1.0.0");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
        scene.author.tag("v1.1.0");

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out()).contains("already at");
        assertThat(result.err()).contains("--ref v1.1.0");
        assertThat(scene.text("SOUL.md")).isEqualTo(UpdateScene.SOUL);
    }

    @Test
    void movesToAnotherRefWhenAskedTo() {
        UpdateScene scene = UpdateScene.installed(tmp, "v1.0.0");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
        scene.author.tag("v1.1.0");

        scene.update("--ref", "v1.1.0", "--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("New.\n");
        assertThat(scene.home.lock("bot").source().ref()).isEqualTo("v1.1.0");
    }

    @Test
    void followsARangeToItsHighestVersion() {
        UpdateScene scene = UpdateScene.installed(tmp, "^1.0");
        for (String version : new String[] {"1.2.0", "1.10.0", "2.0.0"}) {
            scene.author
                    .commit(version)
                    .file("distribution.yaml", UpdateScene.manifest(version))
                    .file("SOUL.md", version + "\n")
                    .done();
            scene.author.tag("v" + version);
        }

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("1.10.0\n");
    }

    @Test
    void refusesATagThatMoved() {
        UpdateScene scene = UpdateScene.installed(tmp, "v1.0.0");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
        scene.author.tag("v1.0.0");

        CliResult result = scene.update("--yes");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("the tag `v1.0.0`").contains("leads to");
        String commit = scene.author.head().hex();
        assertThat(result.err()).contains("--ref " + commit);
        scene.update("--yes", "--ref", commit).assertThat().succeeds();
    }

    @Test
    void refusesARangeThatGivesLessThanBefore() {
        UpdateScene scene = UpdateScene.installed(tmp, "^1.0");
        scene.author
                .commit("newer")
                .file("distribution.yaml", UpdateScene.manifest("1.5.0"))
                .done();
        scene.author.tag("v1.5.0");
        scene.update("--yes").assertThat().succeeds();
        scene.author.path().resolve("refs/tags/v1.5.0").toFile().delete();

        assertThat(scene.update("--yes").exitCode()).isEqualTo(5);
    }

    @Test
    void doesNotCoverNewPowersWithYes() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("grows")
                .file("mcp.json", "{\"mcpServers\": {\"x\": {\"command\": \"npx\", \"args\": [\"-y\", \"x\"]}}}\n")
                .done();

        CliResult refused = scene.update("--yes");

        assertThat(refused.exitCode()).isEqualTo(6);
        assertThat(refused.out()).contains("MCP server").contains("runs npx -y x");
        assertThat(scene.file("mcp.json")).doesNotExist();
        scene.update("--yes", "--accept-capabilities").assertThat().succeeds();
        assertThat(scene.file("mcp.json")).exists();
    }

    @Test
    void acceptsExactlyThePlanThatWasExpected() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
        String plan = scene.update("--dry-run").out();
        String digest = plan.substring(plan.indexOf("Plan digest ") + 12).strip();

        assertThat(scene.update("--expect-plan", "0".repeat(64)).exitCode()).isEqualTo(6);
        scene.update("--expect-plan", digest).assertThat().succeeds();
    }

    @Test
    void announcesWhatTheAgentNeedsNow() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("needs")
                .file(
                        "distribution.yaml",
                        UpdateScene.manifest("1.1.0")
                                + "env_requires:\n  - name: REGION\n    description: where\n    required: true\n")
                .done();

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out())
                .contains("REGION: newly required, needs setting: where")
                .contains("`.env.EXAMPLE` changes");
        assertThat(result.err()).contains("set REGION in");
        assertThat(scene.text(".env.EXAMPLE")).contains("REGION=");
    }

    @Test
    void namesTheAgentThatIsRunning() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("gateway.pid", ProcessHandle.current().pid() + "\n");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        assertThat(scene.update("--yes").err())
                .contains("its agent is running, process "
                        + ProcessHandle.current().pid());
    }

    @Test
    void asksForNothingOfAManifestThatItDoesNotTake() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0") + "env_requires: [{name: NEW_KEY}]\n")
                .file("SOUL.md", "New.\n")
                .done();

        String example = scene.text(".env.EXAMPLE");

        CliResult result = scene.update("--only", "SOUL.md", "--yes");

        result.assertThat().succeeds();
        assertThat(result.out()).doesNotContain("NEW_KEY");
        assertThat(scene.text(".env.EXAMPLE")).isEqualTo(example);
    }

    @Test
    void refusesToTakeOnlyWhatIsNowhere() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();

        CliResult result = scene.update("--only", "SOUL.txt", "--yes");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("cannot update only `SOUL.txt`");
    }

    @Test
    void takesOnlyWhatItIsToldToAndTheRestLater() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author
                .commit("second")
                .file("SOUL.md", "New.\n")
                .file("skills/mail/SKILL.md", "Changed.\n")
                .done();

        scene.update("--only", "SOUL.md", "--yes").assertThat().succeeds();

        assertThat(scene.text("SOUL.md")).isEqualTo("New.\n");
        assertThat(scene.text("skills/mail/SKILL.md")).contains("Send mail.");
        scene.update("--yes").assertThat().succeeds();
        assertThat(scene.text("skills/mail/SKILL.md")).isEqualTo("Changed.\n");
    }

    @Test
    void movesTheUsersEditsToTheNewNameOfAFile() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail.\n\nMy own line.\n");
        scene.author
                .commit("renamed")
                .delete("skills/mail/SKILL.md")
                .file("skills/post/SKILL.md", "---\nname: mail\n---\nSend mail.\n")
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("skills/post/SKILL.md")).contains("My own line.");
        assertThat(scene.file("skills/mail")).doesNotExist();
    }

    @Test
    void fetchesTheBaseAgainWhenTheStoreWasLost() throws IOException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("turns: 10", "turns: 99"));
        new org.aigenlabs.installer.disk.Directories(new org.aigenlabs.installer.disk.RealDisk())
                .deleteTree(scene.home.root().resolve("store.git"));
        scene.author
                .commit("second")
                .file("config.yaml", UpdateScene.CONFIG.replace("0.2", "0.7"))
                .done();

        scene.update("--yes").assertThat().succeeds();

        assertThat(scene.text("config.yaml")).contains("turns: 99").contains("temperature: 0.7");
    }

    private static SortedMap<String, FileTime> times(Path top) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.toList()) {
                times.put(each.toString(), Files.getLastModifiedTime(each));
            }
        }
        return times;
    }
}
