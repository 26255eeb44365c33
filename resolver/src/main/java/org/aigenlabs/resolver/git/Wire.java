package org.aigenlabs.resolver.git;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.aigenlabs.resolver.GitService;

/** Two streams with one of git's services at the other end. */
interface Wire extends Closeable {
    InputStream in();

    OutputStream out();

    /** The first packet, which names the service and repository; empty if the other end knows them. */
    String greeting();

    /** What went wrong at the other end, if that is known here; asked after closing. */
    default Optional<Throwable> otherEnd() {
        return Optional.empty();
    }

    /** Opens wires to one repository. */
    @FunctionalInterface
    interface Opener extends Closeable {
        Wire open(GitService service) throws IOException;

        @Override
        default void close() {
            // most have nothing to close
        }
    }
}
