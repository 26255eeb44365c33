package org.aigenlabs.cli.world;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Everything a run of the program takes from outside, handed in.
 *
 * @param environment variables by name
 * @param directory the current directory, absolute
 * @param home the user's home directory, absolute
 * @param program the command that starts this program, absolute: what aliases call
 * @param streams where it reads and writes
 * @param clock the time
 * @param ids makes ids for new profiles
 */
public record World(
        Map<String, String> environment,
        Path directory,
        Path home,
        Path program,
        Streams streams,
        Clock clock,
        Supplier<UUID> ids) {
    /** Copies {@code environment}. */
    public World {
        environment = Map.copyOf(environment);
    }

    /** The variable {@code name}; empty if it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /**
     * The standard streams, and what is known of the terminal behind them.
     *
     * @param in what the user types
     * @param out for data
     * @param err for talk: questions, progress, problems
     * @param asks whether a person can be asked: in and err are a terminal
     * @param shows whether out is a terminal
     * @param columns its width
     */
    public record Streams(InputStream in, PrintStream out, PrintStream err, boolean asks, boolean shows, int columns) {
        /** The width that is assumed where nothing tells. */
        public static final int DEFAULT_COLUMNS = 80;
    }
}
