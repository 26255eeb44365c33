package org.aigenlabs.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.RealWorld;
import org.aigenlabs.cli.world.StandardOutput;
import org.aigenlabs.cli.world.World;

/** Where the program starts: the only class that reads the real world, and that exits. */
@RealWorld
public final class Main {
    /** Set by the launcher: the digits of those standard streams that are a terminal, e.g. {@code 012}. */
    private static final String TERMINALS = "aigenlabs.terminals";

    /** Set by the launcher: the terminal's width. */
    private static final String COLUMNS = "aigenlabs.columns";

    /** Set by the launcher: its own path. */
    private static final String PROGRAM = "aigenlabs.program";

    /** Types of options that no command has; picocli would load converters for them at each start. */
    private static final String NO_CONVERTERS = "java.sql.*,java.time.*";

    private static final int UNKNOWN = -1;

    private Main() {}

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        System.setProperty("picocli.converters.excludes", NO_CONVERTERS);
        StandardOutput standard = new StandardOutput();
        PrintStream out = new PrintStream(new BufferedOutputStream(standard), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Interrupt interrupt = new Interrupt();
        AtomicInteger ended = new AtomicInteger(UNKNOWN);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interrupt, ended), "interrupt"));
        int code = new Program(world(out, err), interrupt).run(args);
        out.flush();
        if (!standard.failure().isEmpty()) {
            err.println("error: cannot write all of the answer to standard output: " + standard.failure());
            code = code == ExitCode.DONE.code() ? ExitCode.FAILED.code() : code;
        }
        err.flush();
        ended.set(code);
        // A shutdown that has begun waits for this thread. Else all is said and tidied up, and exit() would only set up
        // a logger to tell of itself.
        if (!interrupt.finished()) {
            Runtime.getRuntime().halt(code);
        }
    }

    /** What was too far on to be stopped was done: then the command says so, and not the signal. */
    private static void stop(Interrupt interrupt, AtomicInteger ended) {
        interrupt.stop();
        if (ended.get() != UNKNOWN) {
            Runtime.getRuntime().halt(ended.get());
        }
    }

    private static World world(PrintStream out, PrintStream err) {
        String terminals = System.getProperty(TERMINALS, "");
        World.Streams streams = new World.Streams(
                System.in,
                out,
                err,
                terminals.contains("0") && terminals.contains("2"),
                terminals.contains("1"),
                Integer.getInteger(COLUMNS, World.Streams.DEFAULT_COLUMNS));
        return new World(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                home(),
                Path.of(System.getProperty(PROGRAM, "aigenlabs")),
                streams,
                new LocalClock(),
                UUID::randomUUID);
    }

    /** What `HOME` says, unless that depends on where one stands. */
    private static Path home() {
        Path named = Path.of(System.getenv().getOrDefault("HOME", ""));
        return named.isAbsolute()
                ? named
                : Path.of(System.getProperty("user.home")).toAbsolutePath();
    }

    /** The clock of the machine. Its zone is looked up when it is asked for: that reads a table of all there are. */
    @RealWorld
    private static final class LocalClock extends Clock {
        private final Clock time = Clock.systemUTC();

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return time.withZone(zone);
        }

        @Override
        public Instant instant() {
            return time.instant();
        }
    }
}
