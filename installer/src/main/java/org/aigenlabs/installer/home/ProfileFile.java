package org.aigenlabs.installer.home;

import org.aigenlabs.schema.problem.Problem;

/** The outcome of reading a file of a profile. */
sealed interface ProfileFile {
    /** Nothing is there. */
    record Absent() implements ProfileFile {}

    /** The whole file. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes) implements ProfileFile {}

    /** Something is there that is not read: no file, a link, one too large, one without permission. */
    record Unreadable(Problem problem) implements ProfileFile {}
}
