package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** Another command holds the profile (exit code 8). */
public non-sealed class BusyFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public BusyFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public BusyFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public BusyFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
