package org.aigenlabs.resolver.git;

import org.aigenlabs.schema.failure.Failure;
import org.eclipse.jgit.errors.TransportException;

/** Carries a failure of ours through JGit's code, which passes on only exceptions of its own kind. */
final class FetchStopped extends TransportException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    FetchStopped(Failure failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
