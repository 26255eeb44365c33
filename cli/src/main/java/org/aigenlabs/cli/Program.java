package org.aigenlabs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.aigenlabs.cli.command.CommandLines;
import org.aigenlabs.cli.render.FailureText;
import org.aigenlabs.cli.wiring.Wiring;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.Failure;

/** One run of the program: arguments in, exit code out, everything else through the world it was given. */
public final class Program {
    private final World world;
    private final Interrupt interrupt;

    public Program(World world, Interrupt interrupt) {
        this.world = world;
        this.interrupt = interrupt;
    }

    /** Runs the command that {@code args} name; never throws. */
    public int run(String... args) {
        FailureText failures = new FailureText(world);
        boolean debug = List.of(args).contains("--debug");
        try {
            return CommandLines.run(args, world, new Wiring(world, interrupt));
        } catch (Failure failure) {
            failures.print(failure, debug);
            return interrupt.wanted()
                    ? ExitCode.INTERRUPTED.code()
                    : ExitCode.of(failure).code();
        } catch (RuntimeException | Error bug) {
            if (interrupt.wanted()) {
                return ExitCode.INTERRUPTED.code();
            }
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            failures.printBug(trace.toString());
            return ExitCode.BUG.code();
        }
    }
}
