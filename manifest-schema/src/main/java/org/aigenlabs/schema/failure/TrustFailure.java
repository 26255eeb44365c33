package org.aigenlabs.schema.failure;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The source is not trusted: a bad signature, a rollback, a moved tag, a policy (exit code 5). */
public non-sealed class TrustFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public TrustFailure(String message, String... hints) {
        super(message, List.of(hints), List.of(), null);
    }

    public TrustFailure(String message, List<String> hints, List<Problem> problems) {
        super(message, hints, problems, null);
    }

    public TrustFailure(String message, Throwable cause, String... hints) {
        super(message, List.of(hints), List.of(), cause);
    }
}
