package org.aigenlabs.installer.archive;

import java.nio.file.Path;

/** Copies a database while a program may be writing into it, so that the copy is one whole state of it. */
@FunctionalInterface
public interface DatabaseCopier {
    /**
     * Copies the SQLite database {@code from} to {@code to}, where nothing is.
     *
     * @throws org.aigenlabs.schema.failure.EnvironmentFailure if it cannot be read or written
     */
    void copy(Path from, Path to);
}
