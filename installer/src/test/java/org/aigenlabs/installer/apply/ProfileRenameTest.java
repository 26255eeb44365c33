package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileRenameTest {
    private static final ProfileName BOT = new ProfileName("bot");
    private static final ProfileName FRESH = new ProfileName("fresh");
    private static final Path PROGRAM = Path.of("/opt/aigenlabs/bin/aigenlabs");

    @TempDir
    private Path temp;

    private final Disk disk = new RealDisk();
    private InstallSetting setting;

    @BeforeEach
    void install() {
        setting = new InstallSetting(temp.resolve("root"));
        setting.install(disk, false);
        aliases(disk).write(BOT, setting.layout, PROGRAM);
        aliases(disk).write(bin().resolve("b"), BOT, setting.profile(), PROGRAM);
        ActiveProfile.write(setting.layout, disk, BOT);
    }

    @Test
    void takesCommandsAndTheChoiceAlong() {
        List<Path> commands = rename(disk);

        assertThat(commands).containsExactly(bin().resolve("b"), bin().resolve("fresh"));
        assertThat(disk.list(bin())).containsExactly(bin().resolve("b"), bin().resolve("fresh"));
        assertThat(aliases(disk).inventory(setting.layout.profile(FRESH))).isEqualTo(commands);
        assertThat(new Profiles(setting.layout, disk).active().name()).isEqualTo(FRESH);
        assertThat(setting.profile()).doesNotExist();
    }

    @Test
    void isUndoneWhicheverStepFails() {
        List<String> before = state();
        FaultyDisk counting = FaultyDisk.counting(disk);
        rename(counting);
        renameBack();

        for (int at = 1; at <= counting.calls().size(); at++) {
            FaultyDisk failing = new FaultyDisk(disk, at, FaultyDisk.Fault.DENIED_ONCE);
            try {
                rename(failing);
                renameBack();
            } catch (EnvironmentFailure _) {
                assertThat(state()).as("step " + at).isEqualTo(before);
            }
        }
    }

    @Test
    void isDoneOrUndoneWhereverTheProcessEnds() {
        List<String> before = state();
        int undone = 0;
        int deaths = 0;
        boolean lived = false;
        while (!lived) {
            lived = lives(new FaultyDisk(disk, deaths + 1, FaultyDisk.Fault.KILL));
            deaths += lived ? 0 : 1;
            setting.settle(disk);
            undone += Files.exists(setting.profile()) ? 1 : 0;
            if (Files.exists(setting.layout.profile(FRESH))) {
                assertThat(aliases(disk).inventory(setting.layout.profile(FRESH)))
                        .containsExactly(bin().resolve("b"), bin().resolve("fresh"));
                assertThat(new Profiles(setting.layout, disk).active().name()).isEqualTo(FRESH);
                renameBack();
            }
            assertThat(state()).as("death " + deaths).isEqualTo(before);
        }
        assertThat(undone).isPositive();
        assertThat(deaths).isGreaterThan(undone);
    }

    private boolean lives(FaultyDisk dying) {
        try {
            rename(dying);
            return true;
        } catch (FaultyDisk.Killed _) {
            return false;
        }
    }

    @Test
    void waitsForNobodyForLong() {
        ProfileLocks locks = new ProfileLocks(
                setting.layout, new Directories(disk), new Holder(4711, "aigenlabs profile update"), Patience.NONE);

        try (ProfileLock lock = locks.acquire(FRESH)) {
            assertThat(lock.name()).isEqualTo(FRESH);
            assertThatThrownBy(() -> rename(disk))
                    .isInstanceOf(BusyFailure.class)
                    .hasMessage("cannot change profile `fresh`: process 4711 (`aigenlabs profile update`) is at work on"
                            + " it, expected nobody");
        }
        assertThat(setting.profile()).isDirectory();
    }

    private List<String> state() {
        List<String> paths = new java.util.ArrayList<>(
                TreeListing.of(setting.layout.profiles()).paths());
        paths.addAll(TreeListing.of(bin()).paths());
        // a file that was about to replace another: the next one that does takes its place
        paths.removeIf(path -> path.endsWith(".aigenlabs-new"));
        paths.add(new Profiles(setting.layout, disk).active().name().text());
        aliases(disk).inventory(setting.profile()).forEach(each -> paths.add("ours " + each));
        return paths;
    }

    private void renameBack() {
        new ProfileRename(setting.layout, disk, aliases(disk), guard(disk)).rename(FRESH, BOT, PROGRAM);
    }

    private List<Path> rename(Disk on) {
        return new ProfileRename(setting.layout, on, aliases(on), guard(on)).rename(BOT, FRESH, PROGRAM);
    }

    private ProfileGuard guard(Disk on) {
        AliasWriter none = _ -> new AliasOutcome.NotAsked();
        return new ProfileGuard(setting.layout, on, setting.generations(on), none, InstallSetting.HOLDER);
    }

    private Aliases aliases(Disk on) {
        return new Aliases(temp.resolve("user"), on);
    }

    private Path bin() {
        return temp.resolve("user/.local/bin");
    }
}
