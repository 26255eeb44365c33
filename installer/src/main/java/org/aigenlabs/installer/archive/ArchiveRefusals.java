package org.aigenlabs.installer.archive;

import java.util.Locale;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.problem.Excerpt;

/** Says in the same words everywhere why an archive is not read. */
final class ArchiveRefusals {
    private static final String ASK = "ask whoever made the archive for a new one";

    private final String archive;

    /** @param archive the file as the user names it */
    ArchiveRefusals(String archive) {
        this.archive = archive;
    }

    /** The archive as a whole is not what it should be. */
    InvalidFailure archive(String found, String expected) {
        return new InvalidFailure("cannot read archive `" + archive + "`: " + found + ", expected " + expected, ASK);
    }

    /** One entry is. */
    InvalidFailure entry(String name, String found, String expected) {
        return new InvalidFailure(
                "cannot read archive `" + archive + "`: entry " + Excerpt.of(name) + " " + found + ", expected "
                        + expected,
                ASK);
    }

    /** More than a limit allows; {@code option} raises it. */
    InvalidFailure tooMuch(String found, long limit, String option) {
        return new InvalidFailure(
                String.format(Locale.ROOT, "cannot read archive `%s`: %s, expected at most %d", archive, found, limit),
                "if you trust whoever made it, raise the limit with `" + option + "`");
    }

    /** It ends too early. */
    InvalidFailure cut(String where) {
        return new InvalidFailure(
                "cannot read archive `" + archive + "`: it ends " + where + ", expected a whole archive",
                "copy or download it again");
    }

    /** The machine does not give it. */
    EnvironmentFailure unreadable(String reason) {
        return new EnvironmentFailure(
                "cannot read archive `" + archive + "`: " + reason, "look with `ls -la " + archive + "`");
    }
}
