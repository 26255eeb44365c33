package org.aigenlabs.installer.history;

import java.util.function.Supplier;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** One file of a generation that is to be recorded. */
public record GenerationFile(TreePath path, FileMode mode, Content content) {
    /** Where the file's bytes are. */
    public sealed interface Content {}

    /** In the store already, as the author's blob: nothing is written again. */
    public record Stored(GitId blob) implements Content {}

    /** Here: what was left on disk differs from what the author committed. */
    public record Changed(Supplier<byte[]> bytes) implements Content {}
}
