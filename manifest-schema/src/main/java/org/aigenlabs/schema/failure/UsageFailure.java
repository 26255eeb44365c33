package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The command line asks for something that does not exist or does not make sense (exit code 2). */
public non-sealed class UsageFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public UsageFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public UsageFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public UsageFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
