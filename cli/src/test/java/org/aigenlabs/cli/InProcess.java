package org.aigenlabs.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.aigenlabs.fixtures.assertion.CliResult;

/** The program run inside the test's own JVM, with a world of the test's own. */
public final class InProcess implements org.aigenlabs.fixtures.assertion.Program {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** In the environment: where the program that runs pretends to be installed. */
    public static final String PROGRAM = "TEST_PROGRAM";

    private final boolean terminal;
    private final int columns;

    /** Without a terminal, 80 columns wide. */
    public InProcess() {
        this(false, World.Streams.DEFAULT_COLUMNS);
    }

    /** With or without a person at a terminal of {@code columns}. */
    public InProcess(boolean terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public CliResult run(Path cwd, Map<String, String> env, String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        World.Streams streams = new World.Streams(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                columns);
        Path home = Path.of(env.getOrDefault("HOME", cwd.resolve("home").toString()));
        World world = new World(
                env,
                cwd,
                home,
                Path.of(env.getOrDefault(PROGRAM, "/opt/aigenlabs/bin/aigenlabs")),
                streams,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> id(args));
        int code = new Program(world, new Interrupt()).run(args);
        return new CliResult(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same for the same command, another for another. */
    private static UUID id(String... args) {
        return UUID.nameUUIDFromBytes(String.join(" ", args).getBytes(StandardCharsets.UTF_8));
    }
}
