package org.aigenlabs.installer.apply;

import static org.aigenlabs.installer.apply.InstallSetting.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.FaultyDisk.Fault;
import org.aigenlabs.installer.fixture.FaultyDisk.Killed;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies at any write-like call: the profile is absent or whole after the next command. */
class CrashTest {
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

    @Test
    void leavesAnAbsentOrWholeProfileWhereverItDies() {
        assertAbsentOrWholeAfter(Fault.KILL);
    }

    @Test
    @Tag("slow")
    void leavesAnAbsentOrWholeProfileWhenAFileIsHalfWritten() {
        assertAbsentOrWholeAfter(Fault.KILL_HALF_WAY);
    }

    private void assertAbsentOrWholeAfter(Fault fault) {
        int absent = 0;
        for (int at = 1; at <= calls; at++) {
            setting.reset();
            die(at, fault);

            setting.settle(disk);

            absent += assertAbsentOrWhole("killed at call " + at);
            assertInstallsNow("killed at call " + at);
        }
        assertThat(absent).isBetween(calls / 2, calls - 3);
    }

    @Test
    @Tag("slow")
    void installsAgainWithoutRecoveryBeingAskedFor() {
        for (int at = 1; at <= calls; at++) {
            setting.reset();
            die(at, Fault.KILL);

            assertInstallsNow("killed at call " + at);
        }
    }

    @Test
    void isWholeForThoseWhoOnlyLookBeforeRecovery() {
        for (int at = calls; !TreeListing.of(setting.profile()).entries().isEmpty(); at--) {
            setting.reset();
            die(at, Fault.KILL);

            TreeListing found = TreeListing.of(setting.profile()).without(InstallJournal.DIRECTORY);
            assertThat(found.entries())
                    .isIn(whole.entries(), TreeListing.of(temp.resolve("none")).entries());
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(doubles = {0.15, 0.5, 0.9, 0.97, 1.0})
    void settlesWhereverRecoveryItselfDies(double part) {
        for (int at = 1; at == 1 || settlementDied(part, at - 1); at++) {
            assertThat(settlementDied(part, at))
                    .as("recovery killed at call %s", at)
                    .isIn(true, false);

            setting.settle(disk);

            assertAbsentOrWhole("recovery killed at call " + at);
            assertInstallsNow("recovery killed at call " + at);
        }
    }

    /** An install that dies, and a recovery that dies at its call number {@code at}, if it has so many. */
    private boolean settlementDied(double part, int at) {
        setting.reset();
        die((int) Math.round(calls * part), Fault.KILL);
        try {
            setting.settle(new FaultyDisk(disk, at, Fault.KILL));
            return false;
        } catch (Killed _) {
            return true;
        }
    }

    private void die(int at, Fault fault) {
        assertThatThrownBy(() -> setting.install(new FaultyDisk(disk, at, fault), true))
                .isInstanceOf(Killed.class);
    }

    /** 1 if it is absent. */
    private int assertAbsentOrWhole(String when) {
        TreeListing found = TreeListing.of(setting.profile());
        boolean absent = found.entries().isEmpty();
        if (!absent) {
            assertThat(found.entries()).as(when).isEqualTo(whole.entries());
            assertThat(setting.aliases).as(when).contains("bot");
        }
        assertThat(setting.leftovers()).as(when).isEmpty();
        assertThat(setting.generations(disk).list(ID)).as(when).hasSize(absent ? 0 : 1);
        return absent ? 1 : 0;
    }

    private void assertInstallsNow(String when) {
        try {
            setting.install(disk, true);
        } catch (UsageFailure taken) {
            setting.settle(disk);
            assertThat(taken).as(when).hasMessageContaining("a profile of that name exists");
        }
        assertThat(TreeListing.of(setting.profile()).entries()).as(when).isEqualTo(whole.entries());
        assertThat(setting.leftovers()).as(when).isEmpty();
    }
}
