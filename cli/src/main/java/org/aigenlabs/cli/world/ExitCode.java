package org.aigenlabs.cli.world;

import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** What the program's exit code says. */
public enum ExitCode {
    DONE(0, "Done, or nothing to do."),
    FAILED(1, "The machine said no: a file that cannot be written, a full disk, a missing directory."),
    USAGE(2, "The command line asks for something that does not exist or does not make sense."),
    INVALID(3, "The distribution, or a file in it, breaks a rule."),
    SOURCE(4, "The source cannot be reached, or does not hold what was asked for."),
    NOT_TRUSTED(5, "The source is not trusted: a bad signature, a rollback, a moved tag, a policy."),
    CONSENT(6, "Your consent is needed and was not given."),
    CONFLICTS(7, "Conflicts are left for you to resolve."),
    BUSY(8, "Another command holds the profile."),
    OUTDATED(9, "A profile is not at what it follows; told by `profile outdated` alone."),
    BUG(70, "A bug of ours; the only case that shows a stack trace."),
    INTERRUPTED(130, "Stopped by Ctrl-C; nothing was left behind.");

    private final int code;
    private final String sentence;

    ExitCode(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }

    /** What it means, for the reference. */
    public String sentence() {
        return sentence;
    }

    /** The code of a command that could not go on. */
    public static ExitCode of(Failure failure) {
        return switch (failure) {
            case EnvironmentFailure _ -> FAILED;
            case UsageFailure _ -> USAGE;
            case InvalidFailure _ -> INVALID;
            case SourceFailure _ -> SOURCE;
            case TrustFailure _ -> NOT_TRUSTED;
            case ConsentFailure _ -> CONSENT;
            case ConflictFailure _ -> CONFLICTS;
            case BusyFailure _ -> BUSY;
        };
    }
}
