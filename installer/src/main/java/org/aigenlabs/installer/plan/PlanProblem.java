package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What a plan finds odd when it lays a manifest beside its tree: every kind is a warning. */
public enum PlanProblem implements ProblemKind {
    OWNED_ABSENT("manifest.owned-absent", "`distribution_owned` lists a path that the distribution does not hold."),
    BASE_LOST("update.base-lost", "What was installed before is not in the store any more."),
    CONFLICT_MARKERS("update.conflict-markers", "A file that the author changed holds conflict markers of git."),
    CRON_NOT_PAUSABLE("cron.not-pausable", "A file of cron jobs cannot be paused, so it is not installed.");

    private final String id;
    private final String meaning;

    PlanProblem(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
