package org.aigenlabs.resolver.publish;

import java.util.function.Supplier;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;

/**
 * One file of a tree that is to be committed.
 *
 * @param blob git's id of its bytes
 * @param bytes asked for only if the repository does not have the blob
 */
public record ReleaseFile(FileMode mode, GitId blob, Supplier<byte[]> bytes) {}
