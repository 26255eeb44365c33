package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;

/** What lies in a profile where a file of its distribution belongs. */
public sealed interface LocalFile {
    /** Nothing. */
    record Absent() implements LocalFile {}

    /** A file; {@code mode} tells whether its owner can run it. */
    record Present(GitId blob, FileMode mode) implements LocalFile {}

    /** Something that is neither read nor replaced; {@code found} says what, in words: {@code a directory}. */
    record Unusable(String found) implements LocalFile {}
}
