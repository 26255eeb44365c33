package org.aigenlabs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands on one profile at once, in two processes. */
@Tag("slow")
class BusyProfileTest {
    private static final String HOLDER = "4711\naigenlabs profile update coder\n";

    @TempDir
    private Path tmp;

    @Test
    void theSecondIsToldWhoHoldsItAndGoesOnWhenThatIsGone() throws IOException {
        UserHome home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "create", "coder", "--no-skills").assertThat().succeeds();
        Path file = home.root().resolve("cache/locks/coder.lock");
        assertThat(file).exists();

        try (FileChannel held = FileChannel.open(file, CREATE, WRITE)) {
            assertThat(held.tryLock()).isNotNull();
            held.truncate(0).write(ByteBuffer.wrap(HOLDER.getBytes(UTF_8)));
            ChildProgram busy = new ChildProgram(home, tmp.resolve("busy"));

            assertThat(ChildProgram.exitCode(setting(busy))).isEqualTo(8);
            assertThat(busy.printed())
                    .contains("cannot change profile `coder`: process 4711 (`aigenlabs profile update coder`)");
        }
        assertThat(file).as("what a stale holder left").hasContent(HOLDER);
        assertThat(ChildProgram.exitCode(setting(new ChildProgram(home, tmp.resolve("free")))))
                .isZero();
        assertThat(Files.readString(home.profile("coder").resolve(".env"))).contains("KEY=value");
    }

    private static Process setting(ChildProgram program) {
        return program.start(
                Map.of("COLUMNS", "200"),
                List.of("-Daigenlabs.columns=200"),
                "-p",
                "coder",
                "env",
                "set",
                "KEY",
                "value");
    }
}
