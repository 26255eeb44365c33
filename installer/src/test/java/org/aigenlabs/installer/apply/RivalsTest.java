package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two at once: threads and processes of every umask. */
@Tag("slow")
class RivalsTest {
    @TempDir
    Path temp;

    private InstallSetting setting;

    @BeforeEach
    void root() {
        setting = new InstallSetting(temp.resolve("root"));
    }

    @Test
    void ofTwoThreadsOneInstalls() throws Exception {
        Callable<String> install = () -> {
            try {
                return setting.install(new RealDisk(), false).name().text();
            } catch (UsageFailure _) {
                return "taken";
            }
        };

        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = pool.invokeAll(List.of(install, install));
            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder("bot", "taken");
        }
        assertThat(setting.leftovers()).isEmpty();
    }

    @Test
    void ofTwoProcessesTheSecondIsToldWhoIsAtWork() throws IOException, InterruptedException {
        Process first = start("022", 60_000);
        try (BufferedReader out = first.inputReader(UTF_8)) {
            assertThat(out.readLine()).isEqualTo("holding");

            Process second = start("022", 0);

            assertThat(new String(second.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("BusyFailure: cannot change profile `bot`: process " + first.pid()
                            + " (`aigenlabs profile install sample`) is at work on it, expected nobody\n");
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(setting.install(new RealDisk(), false).name().text()).isEqualTo("bot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "077", "027"})
    void theUmaskMakesNoDifference(String umask) throws IOException {
        TreeListing expected = expected();

        Process install = start(umask, 0);

        assertThat(new String(install.getInputStream().readAllBytes(), UTF_8)).isEqualTo("holding\ninstalled\n");
        TreeListing found = TreeListing.of(setting.profile()).without("profile.yaml");
        assertThat(found.entries()).isEqualTo(expected.entries());
    }

    private TreeListing expected() {
        InstallSetting other = new InstallSetting(temp.resolve("other"));
        other.install(new RealDisk(), false);
        return TreeListing.of(other.profile()).without("profile.yaml");
    }

    private Process start(String umask, long milliseconds) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String command = "umask " + umask + "; exec \"$@\"";
        Path errors = Files.createTempFile(temp, "errors", ".txt");
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        command,
                        "sh",
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InstallProcess.class.getName(),
                        setting.layout.root().toString(),
                        Long.toString(milliseconds))
                .redirectError(errors.toFile())
                .start();
    }
}
