package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** Conflicts are left for the user to resolve (exit code 7). */
public non-sealed class ConflictFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public ConflictFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public ConflictFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public ConflictFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
