package org.aigenlabs.cli.operation;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What {@code profile audit} finds beside what the content scanner does. */
public enum AuditProblem implements ProblemKind {
    LOCK("audit.lock", Severity.ERROR, "The lock cannot be read, so nobody can tell what is installed."),
    MISSING("audit.missing", Severity.ERROR, "A file of the distribution is no longer there."),
    POLICY("audit.policy", Severity.ERROR, "What is installed is signed less well than your rules of trust demand."),
    ENV_MODE("audit.env-mode", Severity.ERROR, "Others on this machine may read the secrets in `.env`."),
    FINDING("audit.finding", Severity.ERROR, "The content scanner found an error in a file that is installed."),
    POWER("audit.power", Severity.WARNING, "The agent can do something that `--yes` would not have covered."),
    UNSET("audit.unset", Severity.WARNING, "A variable that the agent requires has no value."),
    SHARED("audit.shared", Severity.WARNING, "Several profiles hold the same secret, so one that leaks it harms all.");

    private final String id;
    private final Severity severity;
    private final String meaning;

    AuditProblem(String id, Severity severity, String meaning) {
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
