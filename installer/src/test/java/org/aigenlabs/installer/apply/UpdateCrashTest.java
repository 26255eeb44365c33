package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.FaultyDisk.Fault;
import org.aigenlabs.installer.fixture.FaultyDisk.Killed;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that dies, or a disk that says no, at a write-like call of an update: after the next command the profile
 * is exactly old or exactly new, and the same update then succeeds.
 */
class UpdateCrashTest {
    private static final String MERGED = "model:\n  default: small\nagent:\n  turns: 99\n";

    /** What the user edited, and how many files then wait. */
    enum Case {
        CLEAN,
        MERGING,
        CONFLICTING;

        Map<String, String> edits() {
            return switch (this) {
                case CLEAN -> Map.of();
                case MERGING -> Map.of("config.yaml", MERGED);
                case CONFLICTING -> Map.of("SOUL.md", "# Soul\n\nYou are rude.\n", "config.yaml", MERGED);
            };
        }

        int waiting() {
            return this == CONFLICTING ? 1 : 0;
        }
    }

    /** Every call with {@code -Daigenlabs.sweep=all}, else every fifth. */
    private static final int STEP = "all".equals(System.getProperty("aigenlabs.sweep")) ? 1 : 5;

    @TempDir
    Path temp;

    private final Disk disk = FaultyDisk.counting(new RealDisk());

    private UpdateSetting setting(Case which) {
        Map<String, String> second = new TreeMap<>(UpdateSetting.FIRST);
        second.put("distribution.yaml", "name: bot\nversion: 2.0.0\n");
        second.put("SOUL.md", "# Soul\n\nYou are very kind.\n");
        second.put("config.yaml", "model:\n  default: large\nagent:\n  turns: 10\n");
        second.put("cron/jobs.json", UpdateSetting.JOBS.replace("hi", "hello"));
        second.put("skills/new/deep/SKILL.md", "New.\n");
        second.remove("skills/old/SKILL.md");
        return new UpdateSetting(temp.resolve("root"), which.edits(), second);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "CLEAN,KILL",
        "MERGING,KILL",
        "CONFLICTING,KILL",
        "CONFLICTING,KILL_HALF_WAY",
        "CONFLICTING,FULL_ONCE",
        "CONFLICTING,FULL_FOR_EVER",
        "CONFLICTING,BROKEN_ONCE",
        "CONFLICTING,BROKEN_FOR_EVER",
        "CONFLICTING,DENIED_ONCE"
    })
    void isExactlyOldOrExactlyNewAfterTheNextCommand(Case which, Fault fault) {
        UpdateSetting setting = setting(which);
        TreeListing old = TreeListing.of(setting.profile());
        FaultyDisk counting = FaultyDisk.counting(disk);
        setting.update(counting);
        TreeListing fresh = TreeListing.of(setting.profile());
        int generations = setting.generations(disk).list(UpdateSetting.ID).size();
        assertThat(new InstalledProfiles(setting.layout, disk)
                        .pending(UpdateSetting.BOT)
                        .files())
                .hasSize(which.waiting());
        int wasOld = 0;
        for (int at = 1; at <= counting.calls().size(); at += STEP) {
            setting.reset();
            fail(setting, new FaultyDisk(disk, at, fault));

            setting.settle(disk);

            String when = fault + " at call " + at + ", " + counting.calls().get(at - 1);
            TreeListing found = TreeListing.of(setting.profile());
            boolean isOld = found.entries().equals(old.entries());
            wasOld += isOld ? 1 : 0;
            assertThat(found.entries()).as(when).isEqualTo((isOld ? old : fresh).entries());
            assertThat(setting.leftovers()).as(when).isEmpty();
            assertThat(setting.generations(disk).list(UpdateSetting.ID))
                    .as(when)
                    .hasSize(isOld ? 1 : generations);
            if (isOld) {
                setting.update(disk);
                assertThat(TreeListing.of(setting.profile()).entries()).as(when).isEqualTo(fresh.entries());
            }
        }
        assertThat(wasOld).isBetween(1, counting.calls().size() - 1);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"0.3", "0.6", "0.8", "0.9"})
    void settlesWhereverRecoveryItselfDies(double part) {
        UpdateSetting setting = setting(Case.CONFLICTING);
        TreeListing old = TreeListing.of(setting.profile());
        FaultyDisk counting = FaultyDisk.counting(disk);
        setting.update(counting);
        TreeListing fresh = TreeListing.of(setting.profile());
        int at = (int) Math.round(counting.calls().size() * part);
        boolean died = true;
        for (int second = 1; died; second += STEP) {
            setting.reset();
            fail(setting, new FaultyDisk(disk, at, Fault.KILL));
            died = died(setting, new FaultyDisk(disk, second, Fault.KILL));

            setting.settle(disk);

            assertThat(TreeListing.of(setting.profile()).entries()).isIn(List.of(old.entries(), fresh.entries()));
            assertThat(setting.leftovers()).isEmpty();
        }
    }

    private static boolean died(UpdateSetting setting, FaultyDisk faulty) {
        try {
            setting.settle(faulty);
            return false;
        } catch (Killed _) {
            return true;
        }
    }

    private static void fail(UpdateSetting setting, FaultyDisk faulty) {
        try {
            setting.update(faulty);
        } catch (Killed _) {
            assertThat(faulty.struck()).isTrue();
        } catch (EnvironmentFailure failure) {
            assertThat(failure.hints()).isNotEmpty();
        }
    }
}
