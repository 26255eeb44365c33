package org.aigenlabs.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final int ROUNDS = 100;
    private static final int PAUSE = 50;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsBytesBesideObjects() throws InterruptedException {
        TerminalProgress progress = new TerminalProgress(terminal(), new Interrupt(), Talk.VERBOSE);

        progress.begin("receiving objects", 10);
        progress.received(1_500_000);
        progress.advance(3);

        for (int i = 0; i < ROUNDS && !shown().contains("MiB"); i++) {
            Thread.sleep(PAUSE);
        }
        progress.end();
        assertThat(shown()).contains("3/10").contains("1.4 MiB");
        assertThat(shown().split("\r"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    }

    @Test
    void readsAmountsAsPeopleDo() {
        assertThat(ByteWords.of(512)).isEqualTo("512 B");
        assertThat(ByteWords.of(37 * 1024 + 100)).isEqualTo("37 KiB");
        assertThat(ByteWords.of(10 * 1024 * 1024)).isEqualTo("10.0 MiB");
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private World terminal() {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new World(
                Map.of(),
                Path.of("/"),
                Path.of("/"),
                Path.of("/bin/aigenlabs"),
                new World.Streams(InputStream.nullInputStream(), stream, stream, true, true, 80),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                UUID::randomUUID);
    }
}
