package org.aigenlabs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.cli.command.CommandLines;
import org.aigenlabs.cli.render.FailureJson;
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
        try {
            return run(new Wiring(world, interrupt), args);
        } catch (LinkageError early) {
            // not even what every command needs can be loaded, and so no JSON can be told either
            new FailureText(world)
                    .print(DamagedProgram.failure(early).orElseThrow(() -> early), isOption("--debug", args));
            return ExitCode.FAILED.code();
        }
    }

    private int run(Wiring wiring, String... args) {
        FailureText text = new FailureText(world);
        FailureJson json = new FailureJson(world, isOption("--json", args));
        try {
            int code = CommandLines.run(args, world, wiring);
            wiring.ended(code, "");
            return code;
        } catch (Failure failure) {
            return failed(failure, wiring, args);
        } catch (RuntimeException | Error bug) {
            Optional<Failure> damage = DamagedProgram.failure(bug);
            if (damage.isPresent()) {
                return failed(damage.get(), wiring, args);
            }
            wiring.ended((interrupt.wanted() ? ExitCode.INTERRUPTED : ExitCode.BUG).code(), "");
            if (interrupt.wanted()) {
                json.print(ExitCode.INTERRUPTED);
                return ExitCode.INTERRUPTED.code();
            }
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            text.printBug(trace.toString());
            json.print(ExitCode.BUG);
            return ExitCode.BUG.code();
        }
    }

    private int failed(Failure failure, Wiring wiring, String... args) {
        ExitCode code = interrupt.wanted() ? ExitCode.INTERRUPTED : ExitCode.of(failure);
        wiring.ended(code.code(), String.valueOf(failure.getMessage()));
        new FailureText(world).print(failure, isOption("--debug", args));
        new FailureJson(world, isOption("--json", args)).print(code, failure);
        return code.code();
    }

    /** Asked of the bare words, because the command line itself may be what cannot be read. */
    private static boolean isOption(String option, String... args) {
        return Stream.of(args).takeWhile(word -> !word.equals("--")).anyMatch(option::equals);
    }
}
