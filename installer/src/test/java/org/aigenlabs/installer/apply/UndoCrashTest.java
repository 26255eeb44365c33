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
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that dies, or a disk that says no, at a write-like call of an undo, a redo or a restore: after the next
 * command the profile is exactly old or exactly new, and the same command then succeeds.
 */
class UndoCrashTest {
    /** What is cut off. */
    enum Case {
        UNDO,
        REDO,
        RESTORE;

        void run(UpdateSetting setting, Disk disk) {
            ProfileHistory history = setting.history(disk);
            switch (this) {
                case UNDO -> history.go(UpdateSetting.BOT, ProfileHistory.Direction.UNDO);
                case REDO -> history.go(UpdateSetting.BOT, ProfileHistory.Direction.REDO);
                case RESTORE -> history.restore(UpdateSetting.BOT, List.of(new TreePath("SOUL.md")), 1);
            }
        }
    }

    /** Every call with {@code -Daigenlabs.sweep=all}, else every fifth. */
    private static final int STEP = "all".equals(System.getProperty("aigenlabs.sweep")) ? 1 : 5;

    @TempDir
    Path temp;

    private final Disk disk = FaultyDisk.counting(new RealDisk());

    /** Edited, updated with a conflict, and edited again; for a redo also undone. */
    private UpdateSetting setting(Case which) {
        Map<String, String> second = new TreeMap<>(UpdateSetting.FIRST);
        second.put("distribution.yaml", "name: bot\nversion: 2.0.0\n");
        second.put("SOUL.md", "# Soul\n\nYou are very kind.\n");
        second.put("config.yaml", "model:\n  default: large\nagent:\n  turns: 10\n");
        second.put("skills/new/deep/SKILL.md", "New.\n");
        second.remove("skills/old/SKILL.md");
        UpdateSetting setting =
                new UpdateSetting(temp.resolve("root"), Map.of("SOUL.md", "# Soul\n\nYou are rude.\n"), second);
        setting.update(disk);
        setting.edit("skills/mail/SKILL.md", "Send mail soon.\n");
        if (which == Case.REDO) {
            Case.UNDO.run(setting, disk);
        }
        setting.keep();
        return setting;
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "UNDO,KILL",
        "UNDO,KILL_HALF_WAY",
        "UNDO,FULL_ONCE",
        "UNDO,FULL_FOR_EVER",
        "UNDO,BROKEN_FOR_EVER",
        "UNDO,DENIED_ONCE",
        "REDO,KILL",
        "REDO,FULL_FOR_EVER",
        "RESTORE,KILL",
        "RESTORE,BROKEN_ONCE"
    })
    void isExactlyOldOrExactlyNewAfterTheNextCommand(Case which, Fault fault) {
        UpdateSetting setting = setting(which);
        TreeListing old = TreeListing.of(setting.profile());
        List<GenerationName> before = setting.generations(disk).list(UpdateSetting.ID);
        FaultyDisk counting = FaultyDisk.counting(disk);
        which.run(setting, counting);
        TreeListing fresh = TreeListing.of(setting.profile());
        List<GenerationName> after = setting.generations(disk).list(UpdateSetting.ID);
        assertThat(fresh.entries()).isNotEqualTo(old.entries());
        int wasOld = 0;
        for (int at = 1; at <= counting.calls().size(); at += STEP) {
            setting.reset();
            fail(which, setting, new FaultyDisk(disk, at, fault));

            setting.settle(disk);

            String when = fault + " at call " + at + ", " + counting.calls().get(at - 1);
            TreeListing found = TreeListing.of(setting.profile());
            boolean isOld = found.entries().equals(old.entries());
            wasOld += isOld ? 1 : 0;
            assertThat(found.entries()).as(when).isEqualTo((isOld ? old : fresh).entries());
            assertThat(setting.leftovers()).as(when).isEmpty();
            assertThat(setting.generations(disk).list(UpdateSetting.ID))
                    .as(when)
                    .isEqualTo(isOld ? before : after);
            if (isOld) {
                which.run(setting, disk);
                assertThat(TreeListing.of(setting.profile()).entries()).as(when).isEqualTo(fresh.entries());
            }
        }
        assertThat(wasOld).isBetween(1, counting.calls().size() - 1);
    }

    private static void fail(Case which, UpdateSetting setting, FaultyDisk faulty) {
        try {
            which.run(setting, faulty);
        } catch (Killed _) {
            assertThat(faulty.struck()).isTrue();
        } catch (EnvironmentFailure failure) {
            assertThat(failure.hints()).isNotEmpty();
        }
    }
}
