package org.aigenlabs.installer.check;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What {@code profile check} finds beside what the rules of the manifest and the content scanner do. */
public enum CheckProblem implements ProblemKind {
    NO_MANIFEST("check.manifest", Severity.ERROR, "There is no `distribution.yaml`, so nobody can install this."),
    INSTALL("check.install", Severity.ERROR, "The files cannot be installed into an empty root."),
    SKILL_FRONTMATTER(
            "skill.frontmatter",
            Severity.ERROR,
            "A `SKILL.md` does not begin with YAML between lines of `---`, or that cannot be read."),
    SKILL_NAME("skill.name", Severity.ERROR, "The `name` of a skill is missing, or no 1 to 64 of a-z, 0-9 and `-`."),
    SKILL_DIRECTORY("skill.directory", Severity.ERROR, "A skill has another `name` than its directory."),
    SKILL_DESCRIPTION(
            "skill.description",
            Severity.ERROR,
            "The `description` of a skill is missing, or longer than 1024 characters."),
    JOB_PRIVATE("cron.private", Severity.WARNING, "A job names a chat or a directory of its author's own."),
    SCHEDULE("cron.schedule", Severity.ERROR, "A job has no schedule, or one on which it cannot run."),
    UNPINNED(
            "mcp.unpinned",
            Severity.WARNING,
            "An MCP server is fetched and started in whatever version there is on that day."),
    DEAD_LINK("link.dead", Severity.WARNING, "A text links to a file that is not in the distribution."),
    FILE_SIZE("size.file", Severity.WARNING, "A file is larger than what a profile should carry."),
    TREE_SIZE("size.tree", Severity.WARNING, "All files together are larger than what a profile should carry."),
    OWNED_ABSENT("owned.absent", Severity.WARNING, "`distribution_owned` lists a path at which there is nothing."),
    SECRET("secret.found", Severity.ERROR, "A file, its name or a message holds a secret."),
    SECRET_GUESS("secret.guess", Severity.WARNING, "Something looks like a key, and may be none."),
    SECRET_HISTORY(
            "secret.history",
            Severity.ERROR,
            "A commit that a push would carry holds a secret or a file of credentials, though the files of now do not."),
    HISTORY("check.history", Severity.WARNING, "The history that a push would carry could not be read to its end."),
    COPIED_MEMORY("private.memory", Severity.ERROR, "A text repeats what stands in `memories/`."),
    COPIED_SESSION("private.session", Severity.WARNING, "A text repeats what a user said in `sessions/`.");

    private final String id;
    private final Severity severity;
    private final String meaning;

    CheckProblem(String id, Severity severity, String meaning) {
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
