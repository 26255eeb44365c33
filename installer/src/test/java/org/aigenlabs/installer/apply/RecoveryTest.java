package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    Path temp;

    private final Disk disk = new RealDisk();
    private InstallSetting setting;

    @BeforeEach
    void root() {
        setting = new InstallSetting(temp.resolve("root"));
    }

    @Test
    void writesNothingWhereNothingIsToBeSettled() {
        TreeListing before = TreeListing.of(setting.layout.root());

        assertThat(setting.settle(disk)).isEmpty();

        assertThat(TreeListing.of(setting.layout.root()).entries()).isEqualTo(before.entries());
    }

    @Test
    void removesALeftoverAndSaysSo() throws IOException {
        Path leftover = leftover();

        assertThat(setting.settle(disk)).containsExactly("Removed what an unfinished install of `bot` left behind.");
        assertThat(leftover).doesNotExist();
    }

    @Test
    void leavesTheStagingDirectoryOfARunningCommand() throws IOException {
        Path running = leftover();
        ProfileLocks locks =
                new ProfileLocks(setting.layout, new Directories(disk), InstallSetting.HOLDER, Patience.NONE);

        try (ProfileLock _ = locks.acquire(new ProfileName("bot"))) {
            assertThat(setting.settle(disk)).isEmpty();
        }

        assertThat(running).exists();
    }

    @Test
    void leavesWhatIsNotOurs() throws IOException {
        Path users = Files.createDirectories(setting.layout.profiles().resolve(".install-my-notes"));

        assertThat(setting.settle(disk)).isEmpty();
        assertThat(users).exists();
    }

    @Test
    void finishesAnInstallWhoseAliasIsMissing() throws IOException {
        journal(new InstallJournal(new ProfileName("bot"), InstallSetting.ID).render());

        assertThat(setting.settle(disk))
                .containsExactly("Finished the install of `bot`: its command is `/home/user/.local/bin/bot`.");
        assertThat(setting.aliases).containsExactly("bot");
        assertThat(setting.leftovers()).isEmpty();
    }

    @Test
    void closesATornJournal() throws IOException {
        journal("{\"alias\": \"bo");

        assertThat(setting.settle(disk)).containsExactly("Closed the install of `bot`, which was complete.");
        assertThat(setting.leftovers()).isEmpty();
    }

    @Test
    void leavesAJournalOfANewerVersion() throws IOException {
        journal("{\"version\": \"2\"}");

        assertThat(setting.settle(disk)).singleElement().asString().contains("a newer version of aigenlabs");
        assertThat(setting.profile().resolve(InstallJournal.FILE)).exists();
    }

    @Test
    void leavesAJournalOfAnotherKind() throws IOException {
        journal(new InstallJournal(new ProfileName("bot"), InstallSetting.ID).render());
        Files.writeString(setting.profile().resolve(InstallJournal.DIRECTORY).resolve("update.json"), "{}");

        assertThat(setting.settle(disk)).singleElement().asString().contains("a newer version of aigenlabs");
        assertThat(setting.aliases).isEmpty();
    }

    @Test
    void closesAnEmptyJournal() throws IOException {
        Files.createDirectories(setting.profile().resolve(InstallJournal.DIRECTORY));

        setting.settle(disk);

        assertThat(setting.leftovers()).isEmpty();
    }

    private Path leftover() throws IOException {
        String name = new StagingName(new ProfileName("bot"), InstallSetting.ID).text();
        Path leftover = setting.layout.profiles().resolve(name);
        Files.createDirectories(leftover.resolve("skills/mail"));
        Files.writeString(leftover.resolve("skills/mail/SKILL.md"), "half");
        return leftover;
    }

    private void journal(String text) throws IOException {
        Files.createDirectories(setting.profile().resolve(InstallJournal.DIRECTORY));
        Files.writeString(setting.profile().resolve(InstallJournal.FILE), text);
    }
}
