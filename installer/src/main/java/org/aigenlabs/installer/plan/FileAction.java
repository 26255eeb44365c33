package org.aigenlabs.installer.plan;

import java.util.function.Supplier;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;

/** What an update does to one file on disk. */
public sealed interface FileAction {
    /** Nothing. */
    record Leave() implements FileAction {}

    /** Puts these bytes there, in place of what is there or not. */
    record Write(GitId blob, FileMode mode, Supplier<byte[]> bytes) implements FileAction {}

    /** Deletes it. */
    record Delete() implements FileAction {}
}
