package org.aigenlabs.installer.home;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What can be wrong with a profile that is looked at: every kind is a warning, for looking goes on. */
public enum HomeProblem implements ProblemKind {
    ACTIVE_PROFILE("home.active-profile", "`active_profile` holds no name of a profile."),
    UNREADABLE("home.unreadable", "A file of the profile cannot be read, or is a link, or is too large."),
    LOCK("home.lock", "`.aigenlabs/lock.json` is damaged, or was written by a newer program."),
    CONFIG("home.config", "`config.yaml` or `profile.yaml` is not what it should be."),
    MANIFEST("home.manifest", "`distribution.yaml` cannot be read, so what it asks for is not known.");

    private final String id;
    private final String meaning;

    HomeProblem(String id, String meaning) {
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
