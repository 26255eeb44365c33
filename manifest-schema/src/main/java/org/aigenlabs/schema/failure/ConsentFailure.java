package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The user's consent is needed and was not given (exit code 6). */
public non-sealed class ConsentFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public ConsentFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public ConsentFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public ConsentFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
