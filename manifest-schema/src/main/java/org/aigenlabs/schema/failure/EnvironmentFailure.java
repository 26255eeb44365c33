package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The machine said no: a file that cannot be written, a full disk, a missing directory (exit code 1). */
public non-sealed class EnvironmentFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public EnvironmentFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public EnvironmentFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public EnvironmentFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
