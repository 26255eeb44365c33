package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTrashTest {
    private static final ProfileName BOT = new ProfileName("bot");
    private static final Path PROGRAM = Path.of("/opt/aigenlabs/bin/aigenlabs");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final ProfileTrash.Commands ALL = new ProfileTrash.Commands(PROGRAM, _ -> true);

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
    void takesEveryCommandAndTheChoiceAway() {
        TrashEntry entry = trash(disk).delete(BOT, NOON, PROGRAM);

        assertThat(entry.directory()).isEqualTo(setting.layout.trash().resolve("bot.20260102T120000Z"));
        assertThat(setting.profile()).doesNotExist();
        assertThat(bin()).isEmptyDirectory();
        assertThat(new Profiles(setting.layout, disk).active().name()).isEqualTo(ProfileName.DEFAULT);
    }

    @Test
    void givesBackEveryByteAndPermission() {
        List<String> before = TreeListing.of(setting.profile()).paths();
        trash(disk).delete(BOT, NOON, PROGRAM);

        trash(disk).restore(BOT, BOT, ALL);

        assertThat(TreeListing.of(setting.profile()).paths()).isEqualTo(before);
        assertThat(trash(disk).list()).isEmpty();
    }

    @Test
    void givesBackEveryCommandButNotTheChoice() {
        trash(disk).delete(BOT, NOON, PROGRAM);

        assertThat(trash(disk).restore(BOT, BOT, ALL).commands())
                .containsExactly(bin().resolve("b"), bin().resolve("bot"));
        assertThat(aliases(disk).inventory(setting.profile()))
                .containsExactly(bin().resolve("b"), bin().resolve("bot"));
        assertThat(new Profiles(setting.layout, disk).active().name()).isEqualTo(ProfileName.DEFAULT);
    }

    @Test
    void namesTheRestoredCommandAfterTheNewNameAndTellsWhichOnesItCouldNotMake() {
        trash(disk).delete(BOT, NOON, PROGRAM);
        ProfileName old = new ProfileName("old");

        ProfileTrash.Restored restored =
                trash(disk).restore(BOT, old, new ProfileTrash.Commands(PROGRAM, file -> !file.endsWith("b")));

        assertThat(restored.commands()).containsExactly(bin().resolve("old"));
        assertThat(restored.missing()).containsExactly(new ProfileTrash.Missing("b", "something else has its name"));
        assertThat(disk.list(bin())).containsExactly(bin().resolve("old"));
    }

    @Test
    void tellsWhyACommandCouldNotBeMadeAgain() throws IOException {
        trash(disk).delete(BOT, NOON, PROGRAM);
        Files.delete(bin());
        Files.writeString(bin(), "a file where the directory was");

        ProfileTrash.Restored restored = trash(disk).restore(BOT, BOT, ALL);

        assertThat(restored.missing()).extracting(ProfileTrash.Missing::name).containsExactlyInAnyOrder("b", "bot");
        assertThat(restored.missing()).allMatch(each -> each.reason().startsWith("cannot "));
        assertThat(setting.profile()).isDirectory();
    }

    @Test
    void restoresWhollyOrNotAtAllWhereverTheProcessEnds() {
        ActiveProfile.write(setting.layout, disk, ProfileName.DEFAULT);
        List<String> before = state();
        for (int at = 1; ; at++) {
            trash(disk).delete(BOT, NOON, PROGRAM);
            try {
                trash(new FaultyDisk(disk, at, FaultyDisk.Fault.KILL)).restore(BOT, BOT, ALL);
                break;
            } catch (FaultyDisk.Killed _) {
                setting.settle(disk);
                if (!Files.exists(setting.profile())) {
                    trash(disk).restore(BOT, BOT, ALL);
                }
                assertThat(state()).as("death " + at).isEqualTo(before);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void leavesCommandsOfOthersAlone() {
        Path others = bin().resolve("other");
        aliases(disk)
                .write(
                        others,
                        new ProfileName("other"),
                        setting.layout.profiles().resolve("other"),
                        PROGRAM);

        trash(disk).delete(BOT, NOON, PROGRAM);

        assertThat(disk.list(bin())).containsExactly(others);
    }

    @Test
    void keepsTwoOfOneNameThatWereDeletedInOneSecond() {
        TrashEntry first = trash(disk).delete(BOT, NOON, PROGRAM);
        trash(disk).restore(BOT, BOT, ALL);
        new org.aigenlabs.installer.disk.Directories(disk)
                .create(first.directory(), org.aigenlabs.installer.disk.Mode.DIRECTORY);

        assertThat(trash(disk).delete(BOT, NOON, PROGRAM).directory())
                .isEqualTo(first.directory().resolveSibling("bot.20260102T120000Z-2"));
        assertThat(trash(disk).list()).hasSize(2);
    }

    @Test
    void restoresTheLatestAndRefusesATakenPlace() {
        trash(disk).delete(BOT, NOON, PROGRAM);
        setting.generations(disk).remove(InstallSetting.ID);
        setting.install(disk, false);
        TrashEntry later = trash(disk).delete(BOT, NOON.plusSeconds(1), PROGRAM);

        assertThat(trash(disk).restore(BOT, BOT, ALL).entry()).isEqualTo(later);
        assertThatThrownBy(() -> trash(disk).restore(BOT, BOT, ALL))
                .isInstanceOf(UsageFailure.class)
                .hasMessageStartingWith("cannot restore profile `bot`: a profile of that name exists");
        assertThat(trash(disk).restore(BOT, new ProfileName("old"), ALL).entry().when())
                .isEqualTo(NOON);
    }

    @Test
    void keepsWhatIsYoungerThanThirtyDays() {
        TrashEntry entry = trash(disk).delete(BOT, NOON, PROGRAM);

        assertThat(trash(disk).expired(NOON.plus(Duration.ofDays(30)).minusSeconds(1)))
                .isEmpty();
        assertThat(trash(disk).expired(NOON.plus(Duration.ofDays(30)))).containsExactly(entry);
    }

    @Test
    void neverListsAProfileOfWhichAPartIsGone() {
        TrashEntry entry = trash(disk).delete(BOT, NOON, PROGRAM);
        assertThatThrownBy(() ->
                        trash(new FaultyDisk(disk, 5, FaultyDisk.Fault.KILL)).empty(List.of(entry)))
                .isInstanceOf(FaultyDisk.Killed.class);

        assertThat(trash(disk).list()).isEmpty();
        trash(disk).empty(List.of());
        assertThat(setting.layout.trash()).isEmptyDirectory();
    }

    @Test
    void undoesADeletionWhicheverStepFails() {
        List<String> before = state();
        FaultyDisk counting = FaultyDisk.counting(disk);
        trash(counting).delete(BOT, NOON, PROGRAM);
        restore();
        int undone = 0;

        for (int at = 1; at <= counting.calls().size(); at++) {
            try {
                trash(new FaultyDisk(disk, at, FaultyDisk.Fault.DENIED_ONCE)).delete(BOT, NOON, PROGRAM);
                restore();
            } catch (EnvironmentFailure _) {
                undone++;
                assertThat(state()).as("step " + at).isEqualTo(before);
            }
        }
        assertThat(undone).isGreaterThan(5);
    }

    @Test
    void deletesWhollyOrNotAtAllWhereverTheProcessEnds() {
        List<String> before = state();
        int deaths = 0;
        boolean lived = false;
        while (!lived) {
            lived = lives(new FaultyDisk(disk, deaths + 1, FaultyDisk.Fault.KILL));
            deaths += lived ? 0 : 1;
            setting.settle(disk);
            if (!Files.exists(setting.profile())) {
                assertThat(bin()).isEmptyDirectory();
                assertThat(new Profiles(setting.layout, disk).active().name()).isEqualTo(ProfileName.DEFAULT);
                restore();
            }
            assertThat(state()).as("death " + deaths).isEqualTo(before);
        }
        assertThat(deaths).isGreaterThan(5);
    }

    private boolean lives(FaultyDisk dying) {
        try {
            trash(dying).delete(BOT, NOON, PROGRAM);
            return true;
        } catch (FaultyDisk.Killed _) {
            return false;
        }
    }

    /** As it was before the deletion. */
    private void restore() {
        trash(disk).restore(BOT, BOT, ALL);
        aliases(disk).write(BOT, setting.layout, PROGRAM);
        aliases(disk).write(bin().resolve("b"), BOT, setting.profile(), PROGRAM);
        ActiveProfile.write(setting.layout, disk, BOT);
    }

    private List<String> state() {
        List<String> paths =
                new ArrayList<>(TreeListing.of(setting.layout.profiles()).paths());
        paths.addAll(TreeListing.of(bin()).paths());
        // a file that was about to replace another: the next one that does takes its place
        paths.removeIf(path -> path.endsWith(".aigenlabs-new"));
        paths.add(new Profiles(setting.layout, disk).active().name().text());
        aliases(disk).inventory(setting.profile()).forEach(each -> paths.add("ours " + each));
        return paths;
    }

    private ProfileTrash trash(Disk on) {
        AliasWriter none = _ -> new AliasOutcome.NotAsked();
        ProfileGuard guard = new ProfileGuard(setting.layout, on, setting.generations(on), none, InstallSetting.HOLDER);
        return new ProfileTrash(setting.layout, on, aliases(on), guard);
    }

    private Aliases aliases(Disk on) {
        return new Aliases(temp.resolve("user"), on);
    }

    private Path bin() {
        return temp.resolve("user/.local/bin");
    }
}
