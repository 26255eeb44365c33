package org.aigenlabs.installer.disk;

import java.nio.file.Path;
import java.util.List;

/**
 * The file system as a transaction needs it: each call is one step that either happens or fails.
 *
 * <p>Nothing here follows a link in the last part of a path, and nothing that exists is written into. What the file
 * system refuses is an {@link org.aigenlabs.schema.failure.EnvironmentFailure} that says what was tried, where, why it
 * failed and what to do. Fault injection and counting are decorators.
 */
public interface Disk {
    /** What lies at {@code path}. */
    EntryType type(Path path);

    /** The entries of a directory, sorted by name. */
    List<Path> list(Path directory);

    /** Which of our modes a file's permissions come nearest to: may its owner run it, may others read it. */
    Mode mode(Path file);

    /** The bytes of a file; one of more than {@code limit} bytes is refused. */
    byte[] read(Path file, int limit);

    /** Makes one directory where nothing is. */
    void makeDirectory(Path directory, Mode mode);

    /** Writes a new file where nothing is; not yet durable. */
    void write(Path file, byte[] bytes, Mode mode);

    /**
     * As {@link #write}, for a file that will replace {@code old}: who may read and write that one may do so with this
     * one, and as {@code mode} says run it. Where {@code old} is no file it is a plain {@link #write}.
     */
    void writeAnew(Path file, byte[] bytes, Mode mode, Path old);

    /** Whether both names lead to one entry, as on a disk that does not tell {@code SOUL.md} from {@code soul.md}. */
    boolean isSame(Path one, Path other);

    /**
     * Copies a file to where nothing is, with its permissions where the file system has any; not yet durable. A real
     * disk lets the system do it, so that no byte of a large file passes through memory.
     */
    default void copy(Path from, Path to) {
        write(to, read(from, Integer.MAX_VALUE - Long.BYTES), Mode.PRIVATE_FILE);
    }

    /** As {@link #copy}; a SQLite database is copied whole, as one state, also while other programs write it. */
    default void copyDatabase(Path from, Path to) {
        copy(from, to);
    }

    /** Gives {@code from} the name {@code to} in one step, on one file store; replaces a file, never a full directory. */
    void rename(Path from, Path to);

    /** Deletes a file, a link or an empty directory; nothing there is fine. */
    void delete(Path path);

    /** Makes a file's bytes, or a directory's entries, durable. Never to be tried again after a failure. */
    void sync(Path path);

    /** Makes many paths durable, in any order; ends at the first failure. */
    default void syncAll(List<Path> paths) {
        paths.forEach(this::sync);
    }
}
