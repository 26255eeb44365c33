package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.io.InputStream;
import org.aigenlabs.schema.value.TreePath;

/** What is done with an archive while it is read; each call is for something that passed every check so far. */
interface ArchiveVisitor {
    /** A directory; its content comes later. */
    void directory(TreePath path, TarEntry entry);

    /** A file; {@code content} is valid during the call only, and need not be read. */
    void file(TreePath path, TarEntry entry, InputStream content) throws IOException;
}
