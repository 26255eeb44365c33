package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinStoreTest {
    private static final Source SOURCE = new Source("https://x.invalid/a", "", "");
    private static final Pin PIN = new Pin(
            TrustLevel.PINNED, "SHA256:ann", "1.0.0", "1".repeat(40), new TreeMap<>(Map.of("refs/tags/v1", "2")));

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("pins.db");
    }

    @Test
    void keepsWhatWasAccepted() {
        new PinStore(file()).keep(SOURCE, PIN);
        assertThat(new PinStore(file()).find(SOURCE)).isEqualTo(PIN);
    }

    @Test
    void isReadByNobodyElse() throws IOException {
        new PinStore(file()).keep(SOURCE, PIN);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void looksWithoutMakingAFile() {
        assertThat(new PinStore(file()).find(SOURCE)).isEqualTo(Pin.NONE);
        assertThat(file()).doesNotExist();
    }

    @Test
    void knowsEverySourceAndDirectoryByItself() {
        new PinStore(file()).keep(SOURCE, PIN);
        Pin other = new PinStore(file()).find(new Source("https://x.invalid/b", "", ""));
        Pin below = new PinStore(file()).find(new Source("https://x.invalid/a", "sub", ""));
        assertThat(other).isEqualTo(Pin.NONE);
        assertThat(below.level()).isEqualTo(TrustLevel.NOT_CHECKED);
        assertThat(below.tags()).as("tags are the repository's").isEqualTo(PIN.tags());
    }

    @Test
    void forgetsLevelAndKeyOnly() {
        new PinStore(file()).keep(SOURCE, PIN);
        assertThat(new PinStore(file()).lower(SOURCE)).isEqualTo(PIN);
        assertThat(new PinStore(file()).find(SOURCE))
                .isEqualTo(new Pin(TrustLevel.UNSIGNED, "", PIN.version(), PIN.commit(), PIN.tags()));
    }

    @Test
    void saysThatItsFileIsDamaged() throws IOException {
        Files.writeString(file(), "no database at all ".repeat(100));
        assertThatThrownBy(() -> new PinStore(file()).find(SOURCE))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("damaged");
    }
}
