package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileUpdaterTest {
    private static final TreePath SOUL = new TreePath("SOUL.md");

    @TempDir
    Path temp;

    private final Disk disk = new RealDisk();

    private UpdateSetting setting(Map<String, String> edits, String soul) {
        Map<String, String> second = new TreeMap<>(UpdateSetting.FIRST);
        second.put("SOUL.md", soul);
        return new UpdateSetting(temp.resolve("root"), edits, second);
    }

    @Test
    void recordsWhatTheUserEditedAsAGenerationOfItsOwn() {
        UpdateSetting setting = setting(Map.of("config.yaml", "mine: true\n"), "New.\n");

        Update update = setting.update(disk);

        assertThat(update.generation()).isEqualTo(3);
        List<String> messages = setting.generations(disk).list(UpdateSetting.ID).stream()
                .map(name -> setting.generations(disk)
                        .find(name)
                        .orElseThrow()
                        .message()
                        .what())
                .toList();
        assertThat(messages).containsExactly("install bot 1.0.0", "edit", "update bot 1.0.0 to 1.0.0");
    }

    @Test
    void recordsNoEditWhereThereWasNone() {
        UpdateSetting setting = setting(Map.of(), "New.\n");

        assertThat(setting.update(disk).generation()).isEqualTo(2);
    }

    @Test
    void recordsTheFilesAsTheyAreLeftOnDisk() throws IOException {
        UpdateSetting setting = setting(Map.of("config.yaml", "mine: true\n"), "New.\n");
        setting.update(disk);

        var files = setting.generations(disk)
                .find(new GenerationName(UpdateSetting.ID, 3))
                .orElseThrow()
                .files();
        for (var each : files.entrySet()) {
            byte[] recorded =
                    setting.generations(disk).findBlob(each.getValue().blob()).orElseThrow();
            assertThat(Files.readAllBytes(
                            setting.profile().resolve(each.getKey().text())))
                    .as(each.getKey().text())
                    .isEqualTo(recorded);
        }
        assertThat(files).as("and `.env.EXAMPLE`").hasSize(UpdateSetting.FIRST.size() + 1);
    }

    @Test
    void noticesAFileThatWasChangedAfterThePlanWasMade() {
        UpdateSetting setting = setting(Map.of(), "New.\n");
        UpdatePlan plan = setting.plan(disk);
        setting.edit("SOUL.md", "Edited meanwhile.\n");
        TreeListing before = TreeListing.of(setting.profile());

        assertThatThrownBy(() -> setting.update(disk, plan))
                .isInstanceOf(BusyFailure.class)
                .hasMessageContaining("changed while you looked at the plan");
        assertThat(TreeListing.of(setting.profile()).entries()).isEqualTo(before.entries());
    }

    @Test
    void keepsTheTextsOfAConflictBesideTheLiveFile() throws IOException {
        UpdateSetting setting = setting(Map.of("SOUL.md", "# Soul\n\nYou are rude.\n"), "# Soul\n\nYou are shy.\n");

        setting.update(disk);

        assertThat(setting.profile().resolve("SOUL.md")).hasContent("# Soul\n\nYou are rude.\n");
        InstalledProfiles profiles = new InstalledProfiles(setting.layout, disk);
        assertThat(profiles.pending(UpdateSetting.BOT).files()).containsOnlyKeys(SOUL);
        assertThat(new String(
                        profiles.text(UpdateSetting.BOT, SOUL, PendingConflicts.Side.MERGED),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("<<<<<<<")
                .contains("You are shy.");
        assertThat(profiles.lock(UpdateSetting.BOT).files().get(SOUL))
                .as("its base stays, so that the author's change is not lost")
                .isEqualTo(setting.plan(disk).before().files().get(SOUL));
    }

    @Test
    void leavesAFileThatOnlyItsOwnerCanReadSo() throws IOException {
        UpdateSetting setting = setting(Map.of(), "New.\n");
        Path soul = setting.profile().resolve("SOUL.md");
        Files.setPosixFilePermissions(soul, PosixFilePermissions.fromString("rw-------"));

        setting.update(disk);

        assertThat(soul).hasContent("New.\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(soul)))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotStartAJobThatTheAuthorChanged() throws IOException {
        Map<String, String> second = new TreeMap<>(UpdateSetting.FIRST);
        second.put("cron/jobs.json", UpdateSetting.JOBS.replace("hi", "hello"));
        UpdateSetting setting = new UpdateSetting(temp.resolve("root"), Map.of(), second);

        setting.update(disk);

        assertThat(Files.readString(setting.profile().resolve("cron/jobs.json")))
                .contains("\"hello\"")
                .contains("\"enabled\": false");
    }
}
