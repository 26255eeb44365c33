package org.aigenlabs.installer.apply;

import java.util.function.Supplier;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.TreePath;

/** One file that a transaction writes or deletes. */
sealed interface FileStep {
    /** Relative to the profile. */
    TreePath path();

    /** What is there before: what else is found there is another's work, and kept. */
    FileState old();

    /** Puts bytes there; {@code bytes} give the same each time. */
    record Write(TreePath path, FileState old, FileState.Holding now, Mode mode, Supplier<byte[]> bytes)
            implements FileStep {
        static Write of(TreePath path, FileState old, Mode mode, byte[] bytes) {
            return new Write(path, old, new FileState.Holding(BlobId.of(bytes)), mode, () -> bytes);
        }
    }

    /** Deletes it. */
    record Delete(TreePath path, FileState old) implements FileStep {}
}
