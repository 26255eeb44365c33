package org.aigenlabs.cli.wiring;

import java.io.IOException;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A line that a person types at the real terminal, read by JLine: asked on standard error, edited, or hidden. */
final class TerminalLine {
    private static final Character NO_ECHO = '\0';

    private TerminalLine() {}

    /** What was typed, none of it shown; the end of input ends the command. */
    static String hidden(String question, Interrupt interrupt) {
        return read(question, NO_ECHO, interrupt);
    }

    /** What was typed; the end of input ends the command. */
    static String shown(String question, Interrupt interrupt) {
        return read(question, null, interrupt);
    }

    private static String read(String question, @Nullable Character mask, Interrupt interrupt) {
        try (Terminal terminal = terminal()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            return reader.readLine(question + " ", mask);
        } catch (UserInterruptException _) {
            interrupt.want();
            throw new EnvironmentFailure("cannot go on: you stopped it; nothing was changed");
        } catch (EndOfFileException _) {
            throw new EnvironmentFailure("cannot go on: the input ended before an answer; nothing was changed");
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot read from the terminal: the system refuses", e, "give the values on standard input");
        }
    }

    /** By the system's own {@code stty}: nothing native needs to be loaded. */
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .systemOutput(TerminalBuilder.SystemOutput.SysErr)
                .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
                .build();
    }
}
