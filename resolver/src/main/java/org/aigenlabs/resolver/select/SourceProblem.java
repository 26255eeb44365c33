package org.aigenlabs.resolver.select;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What is odd about the ref that was chosen: every kind is a warning. */
public enum SourceProblem implements ProblemKind {
    TAG_AND_BRANCH("source.tag-and-branch", "A tag and a branch have one name; they are the same commit, for now."),
    PART_OF_VERSION("source.part-of-version", "No tag or branch has that name; it was taken as a range of versions."),
    VERSION_MISMATCH("source.version-mismatch", "The tag names another version than the manifest."),
    YANKED("source.yanked", "The version was withdrawn by its author.");

    private final String id;
    private final String meaning;

    SourceProblem(String id, String meaning) {
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
