package org.aigenlabs.resolver.git;

import org.aigenlabs.schema.failure.SourceFailure;

/** A failure that may be over in a moment: a refused or broken connection, a server that has too much to do. */
final class PassingFailure extends SourceFailure {
    private static final long serialVersionUID = 1L;

    PassingFailure(String message, Throwable cause, String... hints) {
        super(message, cause, hints);
    }

    PassingFailure(String message, String... hints) {
        super(message, hints);
    }
}
