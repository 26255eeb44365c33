package org.aigenlabs.installer.apply;

import static org.aigenlabs.installer.apply.InstallSetting.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.FaultyDisk.Fault;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that says no at any write-like call: a failure that explains itself, and nothing left behind. */
class DiskFaultTest {
    @TempDir
    Path temp;

    private final Disk disk = FaultyDisk.counting(new RealDisk());
    private InstallSetting setting;
    private TreeListing whole;
    private int calls;

    @BeforeEach
    void anUndisturbedInstall() {
        setting = new InstallSetting(temp.resolve("root"));
        FaultyDisk counting = FaultyDisk.counting(disk);
        setting.install(counting, true);
        whole = TreeListing.of(setting.profile());
        calls = counting.calls().size();
    }

    @ParameterizedTest
    @Tag("slow")
    @EnumSource(names = {"FULL_ONCE", "FULL_FOR_EVER", "BROKEN_ONCE", "DENIED_ONCE"})
    void leavesNothingBehindAndInstallsOnRetry(Fault fault) {
        int failed = 0;
        for (int at = 1; at <= calls; at++) {
            setting.reset();
            FaultyDisk faulty = new FaultyDisk(disk, at, fault);
            failed += failsCleanly(faulty, fault + " at call " + at) ? 1 : 0;

            setting.settle(disk);
            setting.reset();
            setting.install(disk, true);

            assertThat(TreeListing.of(setting.profile()).entries()).isEqualTo(whole.entries());
        }
        assertThat(failed).isGreaterThan(calls / 2);
    }

    @Test
    void isSettledLaterWhenTheDiskFailsForEver() {
        for (int at = 1; at <= calls; at++) {
            setting.reset();
            installOn(new FaultyDisk(disk, at, Fault.BROKEN_FOR_EVER));

            setting.settle(disk);

            TreeListing found = TreeListing.of(setting.profile());
            assertThat(found.entries())
                    .isIn(whole.entries(), TreeListing.of(temp.resolve("none")).entries());
            assertThat(setting.leftovers()).isEmpty();
        }
    }

    /** Whether it failed at all: what goes wrong when the profile is in place is a warning. */
    private boolean failsCleanly(FaultyDisk faulty, String when) {
        boolean failed = installOn(faulty);
        if (failed) {
            assertThat(setting.profile()).as(when).doesNotExist();
            assertThat(setting.generations(disk).list(ID)).as(when).isEmpty();
            assertThat(setting.leftovers()).as(when).isEmpty();
            assertThat(setting.layout.profiles()).as(when).doesNotExist();
            assertThat(setting.layout.cache()).as(when).doesNotExist();
        } else {
            assertThat(TreeListing.of(setting.profile())
                            .without(InstallJournal.DIRECTORY)
                            .entries())
                    .as(when)
                    .isEqualTo(whole.entries());
        }
        return failed;
    }

    private boolean installOn(FaultyDisk faulty) {
        try {
            setting.install(faulty, true);
            return false;
        } catch (EnvironmentFailure failure) {
            assertThat(failure).hasMessageMatching("cannot [a-z]+ `.+`: (no space left|the disk reports|permission).*");
            assertThat(failure.hints()).isNotEmpty();
            return true;
        }
    }
}
