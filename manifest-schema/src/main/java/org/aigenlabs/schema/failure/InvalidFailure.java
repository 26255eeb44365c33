package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The distribution, or a file in it, breaks a rule (exit code 3). */
public non-sealed class InvalidFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public InvalidFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public InvalidFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public InvalidFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
