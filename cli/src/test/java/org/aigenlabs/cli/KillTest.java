package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.aigenlabs.fixtures.shared.SharedFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real program, killed at a write-like call below the user's home, and the commands that follow.
 *
 * <p>Here every {@value #SAMPLED}th call; {@code -Daigenlabs.sweep=all} takes every one. See
 * {@code docs/internals/transactions.md}.
 */
@Tag("slow")
class KillTest {
    private static final int SAMPLED = 5;
    private static final int KILLED = 128 + 9;
    private static final String NAME = "minimal";

    @TempDir
    static Path shared;

    @TempDir
    Path tmp;

    private static Path shim;
    private static String source;
    private static TreeSnapshot whole = new TreeSnapshot(List.of());

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Path code = SharedFolder.hostile().resolve("crash/faultshim.c");
        assumeTrue(Files.exists(code), "there is no ../shared/hostile/crash/faultshim.c");
        shim = shared.resolve("faultshim.so");
        compile(code);
        source = "file://"
                + GitScenario.fromDirectory(Samples.get(NAME), shared.resolve("minimal.git"))
                        .path();
    }

    private static void compile(Path code) throws InterruptedException {
        try {
            Process gcc = new ProcessBuilder(
                            "gcc", "-O2", "-shared", "-fPIC", "-o", shim.toString(), code.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assumeTrue(gcc.waitFor(1, TimeUnit.MINUTES) && gcc.exitValue() == 0, "the fault injector does not build");
        } catch (IOException e) {
            assumeTrue(false, "there is no gcc: " + e.getMessage());
        }
    }

    /** Where to kill, and how: before the call, or in the middle of what it writes. */
    record Kill(int call, String how) {}

    static Stream<Kill> kills() throws IOException {
        UserHome home = UserHome.create(shared.resolve("unharmed"));
        Path log = shared.resolve("calls");
        Process child = install(home, Map.of("FS_AT", "0", "FS_LOG", log.toString()));
        assertThat(ChildProgram.exitCode(child)).isZero();
        whole = distribution(home);
        int calls = Files.readAllLines(log).size();
        int step = "all".equals(System.getProperty("aigenlabs.sweep")) ? 1 : SAMPLED;
        return Stream.of("kill-before", "short")
                .flatMap(how ->
                        IntStream.iterate(1, at -> at <= calls, at -> at + step).mapToObj(at -> new Kill(at, how)));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void leavesTheProfileAbsentOrWhole(Kill kill) {
        UserHome home = UserHome.create(tmp.resolve("home"));
        Process child = install(home, Map.of("FS_AT", "" + kill.call(), "FS_ACT", kill.how()));
        assertThat(ChildProgram.exitCode(child)).isIn(0, KILLED);
        boolean installed = Files.exists(home.profile(NAME));
        home.run("profile", "list").assertThat().succeeds();
        CliResult again = home.run("profile", "install", source, "--yes", "--alias");
        again.assertThat().exits(installed ? ExitCode.USAGE.code() : ExitCode.DONE.code());
        assertThat(whole.diff(distribution(home)))
                .as("missing or changed files")
                .isEmpty();
        assertThat(home.path().resolve(".local/bin/" + NAME)).isRegularFile();
        home.hasNoLeftovers();
        home.run("profile", "show", NAME).assertThat().succeeds();
        assertThat(home.path().resolve(".profile")).hasContent("# the user's");
    }

    private static Process install(UserHome home, Map<String, String> faults) {
        Map<String, String> environment = new HashMap<>(faults);
        environment.put("LD_PRELOAD", shim.toString());
        environment.put("FS_PREFIX", home.path().toString());
        return new ChildProgram(home, home.path().resolveSibling("log"))
                .start(environment, List.of(), "profile", "install", source, "--yes", "--quiet", "--alias");
    }

    /** The profile but for what differs from install to install: its id. */
    private static TreeSnapshot distribution(UserHome home) {
        return new TreeSnapshot(TreeSnapshot.of(home.profile(NAME)).lines().stream()
                .filter(line -> !line.endsWith(" profile.yaml"))
                .toList());
    }
}
