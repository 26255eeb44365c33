package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A command that cannot go on, told to the user: never a bug of ours.
 *
 * <p>The message is one line, {@code cannot <do> <what>: <what was found>, expected <what>}, with values in back-ticks;
 * hints are what to do next, each a line, commands in back-ticks. Neither ever holds a credential or a class name.
 * Families are the direct subclasses, one for each exit code; a family's own subclasses carry facts as fields.
 */
public abstract sealed class Failure extends RuntimeException
        permits UsageFailure,
                EnvironmentFailure,
                InvalidFailure,
                SourceFailure,
                TrustFailure,
                ConsentFailure,
                ConflictFailure,
                BusyFailure {
    private static final long serialVersionUID = 1L;

    private final transient List<String> hints;
    private final transient List<Problem> problems;

    Failure(String message, List<String> hints, List<Problem> problems, @Nullable Throwable cause) {
        super(message, cause);
        this.hints = List.copyOf(hints);
        this.problems = List.copyOf(problems);
    }

    /** The message: never absent here. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to do next, in order; may be empty. */
    public List<String> hints() {
        return hints;
    }

    /** The problems in files that are the reason, errors and warnings in file order; mostly empty. */
    public List<Problem> problems() {
        return problems;
    }
}
