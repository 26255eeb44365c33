package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.AuditedDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a power cut could take away that a killed process does not lose: no command publishes what is not durable. */
@Tag("slow")
class FsyncAuditTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void publishesNothingThatIsNotDurable(SweptCommand command) {
        Disk disk = FaultyDisk.counting(new RealDisk());
        UpdateSetting setting = command.setting(temp.resolve("root"), disk);
        AuditedDisk audited = new AuditedDisk(new RealDisk());

        command.run(setting, audited);

        assertThat(audited.holes()).isEmpty();
    }

    @Test
    void findsAFileThatIsPublishedTooSoon() {
        AuditedDisk audited = new AuditedDisk(new RealDisk());
        audited.write(temp.resolve("one"), new byte[1], org.aigenlabs.installer.disk.Mode.FILE);
        audited.rename(temp.resolve("one"), temp.resolve("two"));

        assertThat(audited.holes()).hasSize(2);
    }
}
