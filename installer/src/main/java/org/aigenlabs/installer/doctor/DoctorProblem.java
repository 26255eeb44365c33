package org.aigenlabs.installer.doctor;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What only {@code doctor} looks for. An error keeps something from working; a warning may be as the user wants it. */
public enum DoctorProblem implements ProblemKind {
    UNFINISHED("doctor.unfinished", Severity.ERROR, "A command was cut off; the next one that writes settles it."),
    CURRENT_MISSING("doctor.current-missing", Severity.ERROR, "The profile that `use` chose is not there."),
    STORE("doctor.store", Severity.ERROR, "The store lacks objects of a profile's history, or cannot be read."),
    LEDGER("doctor.ledger", Severity.WARNING, "The ledger of operations is lost or damaged; nothing else needs it."),
    LAYOUT("doctor.layout", Severity.WARNING, "Something below `profiles` is no profile, or lacks a directory."),
    SAME_ID("doctor.same-id", Severity.ERROR, "Two profiles have one id, and so one history: one is a copy."),
    ENV_OPEN("doctor.env-open", Severity.ERROR, "Others on this machine can read a profile's `.env`."),
    ENV_LINK("doctor.env-link", Severity.WARNING, "A profile's `.env` is a link; it is never written through."),
    VARIABLE_UNSET("doctor.variable-unset", Severity.WARNING, "A variable that the distribution requires is not set."),
    TOKEN_SHARED("doctor.token-shared", Severity.ERROR, "Two profiles have one bot, and take each other's messages."),
    LOCK_DIFFERS("doctor.lock-differs", Severity.WARNING, "Installed files were changed or deleted since."),
    CONFLICTS("doctor.conflicts", Severity.WARNING, "Conflicts of an update wait to be resolved."),
    SCHEDULE("doctor.schedule", Severity.WARNING, "A job's schedule makes no sense, or names a day that never comes."),
    COMMAND_DANGLING("doctor.command-dangling", Severity.ERROR, "A command runs a profile that is not there."),
    COMMAND_PROGRAM("doctor.command-program", Severity.ERROR, "A command starts a program that is not there."),
    PATH("doctor.path", Severity.WARNING, "The directory of the commands is not on PATH, or another one comes first."),
    TRASH_OLD("doctor.trash-old", Severity.WARNING, "Deleted profiles have waited longer than 30 days.");

    private final String id;
    private final Severity severity;
    private final String meaning;

    DoctorProblem(String id, Severity severity, String meaning) {
        this.id = id;
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
