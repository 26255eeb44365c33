package org.aigenlabs.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;

/** A program that lacks a part of itself: a jar or a library that was cut off, rotted or was taken away. */
final class DamagedProgram {
    /** How the JVM begins to tell of a class that is there, and whose initialiser failed: a bug of ours. */
    private static final String NOT_INITIALISED = "Could not initialize class";

    private DamagedProgram() {}

    /** What to tell the user when {@code thrown} comes of a missing or unreadable part; none when it is a bug. */
    static Optional<Failure> failure(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(DamagedProgram::isDamage)
                .findFirst()
                .map(damage -> new EnvironmentFailure(
                        "cannot run the command: a part of the program cannot be loaded: `" + damage.getMessage()
                                + "`, expected every file as it was installed",
                        thrown,
                        "unpack or install it again",
                        "`sha256sum --quiet -c SHA256SUMS` in its folder names the damaged files"));
    }

    private static boolean isDamage(Throwable thrown) {
        return switch (thrown) {
            case NoClassDefFoundError missing ->
                !String.valueOf(missing.getMessage()).startsWith(NOT_INITIALISED);
            case ClassFormatError _, UnsatisfiedLinkError _ -> true;
            default -> false;
        };
    }
}
