package org.aigenlabs.installer.apply;

import org.aigenlabs.schema.value.GitId;

/** What a transaction finds, or leaves, at one path. */
sealed interface FileState {
    /** Nothing. */
    record Gone() implements FileState {}

    /** A file with these bytes. */
    record Holding(GitId blob) implements FileState {}

    /** Something that is no file. */
    record Odd() implements FileState {}
}
