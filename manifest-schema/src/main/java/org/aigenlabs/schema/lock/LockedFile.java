package org.aigenlabs.schema.lock;

import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;

/** The base of one installed file: git's id of the author's bytes, and the mode. */
public record LockedFile(GitId blob, FileMode mode) {}
