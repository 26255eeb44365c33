package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The source cannot be reached, or does not hold what was asked for (exit code 4). */
public non-sealed class SourceFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public SourceFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public SourceFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public SourceFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
