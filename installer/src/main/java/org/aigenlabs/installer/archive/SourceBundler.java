package org.aigenlabs.installer.archive;

import java.nio.file.Path;
import org.aigenlabs.schema.lock.Lock;

/** Puts what was fetched of an installed source into one file. */
@FunctionalInterface
public interface SourceBundler {
    /**
     * Writes a git bundle of what {@code lock} says is installed, to {@code to}, where nothing is.
     *
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if it is not there any more
     */
    void write(Lock lock, Path to);
}
