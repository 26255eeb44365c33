package org.aigenlabs.cli.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.schema.text.Sanitiser;

/** Questions to the person at the terminal: asked on standard error, so that standard output stays data. */
public final class Prompt implements Questions {
    private static final int LONGEST_ANSWER = 1_024;

    private final World.Streams streams;
    private final Interrupt interrupt;

    Prompt(World.Streams streams, Interrupt interrupt) {
        this.streams = streams;
        this.interrupt = interrupt;
    }

    /** Whether there is a person to ask. */
    @Override
    public boolean canAsk() {
        return streams.asks();
    }

    /** Asks {@code question}; only {@code y} and {@code yes} mean yes. */
    public boolean confirm(String question) {
        PrintStream err = streams.err();
        err.print(question + " [y/N] ");
        err.flush();
        String answer = readLine().strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** Asks {@code question}; what was typed. */
    @Override
    public String ask(String question) {
        PrintStream err = streams.err();
        err.print(question + " ");
        err.flush();
        return readLine().strip();
    }

    /** Asks {@code question}, and shows nothing of what is typed. */
    public String secret(String question) {
        return isRealTerminal() ? asking(() -> TerminalLine.hidden(question, interrupt)) : ask(question);
    }

    /** Asks {@code question} with a line that can be edited; {@code proposal} is what an empty one means. */
    public String askFor(String question, String proposal) {
        String whole = proposal.isEmpty() ? question + ":" : question + " [" + proposal + "]:";
        String typed = isRealTerminal() ? asking(() -> TerminalLine.shown(whole, interrupt)) : ask(whole);
        return typed.isBlank() ? proposal : typed.strip();
    }

    /** A test's world has no terminal whose echo could be turned off. */
    @SuppressWarnings("ReferenceEquality") // is it that very stream
    private boolean isRealTerminal() {
        return streams.in() == System.in;
    }

    private String asking(Supplier<String> question) {
        interrupt.asking(true);
        try {
            return question.get();
        } finally {
            interrupt.asking(false);
        }
    }

    @Override
    public String askHidden(String question) {
        return secret(question);
    }

    /** Shows {@code facts}, then asks as {@link #confirm(String)} does. */
    @Override
    public boolean confirm(List<String> facts, String question) {
        facts.forEach(fact -> streams.err().println(Sanitiser.line(fact)));
        return confirm(question);
    }

    private String readLine() {
        // Ctrl-C and the end of input leave the cursor behind the question
        Runnable nextLine = streams.err()::println;
        interrupt.onStop(nextLine);
        interrupt.asking(true);
        try {
            InputStream in = streams.in();
            byte[] line = new byte[LONGEST_ANSWER];
            int length = 0;
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (length < line.length) {
                    line[length++] = (byte) next;
                }
                next = in.read();
            }
            if (next < 0) {
                nextLine.run();
            }
            return new String(line, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            interrupt.asking(false);
            interrupt.settled(nextLine);
        }
    }
}
