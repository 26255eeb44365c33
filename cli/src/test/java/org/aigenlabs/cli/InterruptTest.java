package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, as the shell sends it to a real process: it ends at once, says so by its code, and leaves nothing. */
@Tag("slow")
class InterruptTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final int PAUSE = 20;

    @TempDir
    Path tmp;

    private UserHome home;
    private Path repository;
    private TreeSnapshot before;

    @BeforeEach
    void prepare() {
        home = UserHome.create(tmp.resolve("home"));
        repository = GitScenario.fromDirectory(Samples.get("minimal"), tmp.resolve("minimal.git"))
                .path();
        before = home.snapshot();
    }

    @Test
    void endsAtTheQuestion() throws Exception {
        ChildProgram program = new ChildProgram(home, tmp.resolve("log"));
        Process child = program.start(
                Map.of(), List.of("-Daigenlabs.terminals=012"), "profile", "install", "file://" + repository);
        while (!program.printed().contains("[y/N]") && child.isAlive()) {
            Thread.sleep(PAUSE);
        }
        endsAtOnce(child);
        assertThat(program.printed()).as("the shell's prompt begins a line").endsWith("\n");
    }

    @Test
    void endsWhileAServerSaysNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        SmartHttpServer.Fault silence = exchange -> {
            asked.countDown();
            wait(over);
            return true;
        };
        stalls(silence, asked, over);
    }

    @Test
    void endsWhileAServerStopsInTheMiddle() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        SmartHttpServer.Fault stall = exchange -> {
            if (!exchange.getRequestMethod().equals("POST")) {
                return false;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-result");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("0034".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            asked.countDown();
            wait(over);
            return true;
        };
        stalls(stall, asked, over);
    }

    private void stalls(SmartHttpServer.Fault fault, CountDownLatch asked, CountDownLatch over) throws Exception {
        try (SmartHttpServer server = SmartHttpServer.start(tmp, fault)) {
            Process child = new ChildProgram(home, tmp.resolve("log"))
                    .start(Map.of(), List.of(), "profile", "install", server.url("minimal.git"), "--yes");
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            endsAtOnce(child);
        } finally {
            over.countDown();
        }
    }

    private static void wait(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endsAtOnce(Process child) throws Exception {
        Instant asked = Instant.now();
        new ProcessBuilder("kill", "-INT", "" + child.pid()).start().waitFor();
        assertThat(ChildProgram.exitCode(child)).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
        assertThat(before.diff(home.snapshot())).as("changes").isEmpty();
    }
}
