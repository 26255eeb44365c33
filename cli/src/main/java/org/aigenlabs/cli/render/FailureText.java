package org.aigenlabs.cli.render;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.ProfileName;

/** What is printed on standard error when a command cannot go on. */
public final class FailureText {
    private final World world;
    private final PrintStream err;
    private final Style style;

    public FailureText(World world) {
        this.world = world;
        this.err = world.streams().err();
        this.style = Style.of(world, world.streams().asks());
    }

    /** The message, the problems in files that are its reason, and what to do next; with {@code debug} its causes. */
    public void print(Failure failure, boolean debug) {
        print("", failure, debug);
    }

    /** The same about one profile among many. */
    public void print(ProfileName profile, Failure failure) {
        print(profile + ": ", failure, false);
    }

    private void print(String about, Failure failure, boolean debug) {
        // a log or a program gets each sentence in one line
        int columns = world.streams().asks() ? world.streams().columns() : Integer.MAX_VALUE;
        Page page = new Page(style, style, columns, world.home(), false);
        page.error(about + failure.getMessage());
        failure.problems().forEach(problem -> print(page, problem));
        failure.hints().forEach(page::hint);
        err.print(page.talk());
        if (debug) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            err.print(Sanitiser.block(trace.toString()));
        }
        err.flush();
    }

    private static void print(Page page, Problem problem) {
        page.more(
                "  ",
                problem.place() + ": " + (problem.isError() ? "error" : "warning") + ": " + problem.message() + " ["
                        + problem.id() + "]");
        if (!problem.hint().isEmpty()) {
            page.more("    ", problem.hint());
        }
    }

    /** A bug of ours, with its trace. */
    public void printBug(String trace) {
        err.println(style.bad("error:") + " this is a bug in aigenlabs; nothing of yours was at fault");
        err.print(Sanitiser.block(trace));
        err.println(style.good("hint:")
                + " please report it with the lines above; run `aigenlabs --version` for the version");
        err.flush();
    }
}
