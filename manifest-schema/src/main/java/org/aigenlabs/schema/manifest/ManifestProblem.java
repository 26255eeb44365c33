package org.aigenlabs.schema.manifest;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** What can be wrong in a manifest, once it is YAML. */
public enum ManifestProblem implements ProblemKind {
    EMPTY("manifest.empty", Severity.ERROR, "The manifest holds nothing, or only comments."),
    NOT_A_MAPPING(
            "manifest.not-a-mapping",
            Severity.ERROR,
            "The manifest is a list or a single value, not keys with values."),
    TYPE(
            "manifest.type",
            Severity.ERROR,
            "A value has the wrong type, or readers disagree about its type where it matters."),
    NAME_MISSING("manifest.name-missing", Severity.ERROR, "The manifest has no `name`."),
    NAME("manifest.name", Severity.ERROR, "The `name` is no id: 1 to 64 of a-z, 0-9, `-` and `_`."),
    NAME_RESERVED("manifest.name-reserved", Severity.ERROR, "The `name` is one that no installed profile may have."),
    VERSION(
            "manifest.version",
            Severity.ERROR,
            "The `version` cannot be ordered: it is not numbers with dots between."),
    VERSION_NUMBER(
            "manifest.version-number",
            Severity.WARNING,
            "The `version` stands without quotes and is a number or date to other readers; it is kept as written."),
    VERSION_FORM(
            "manifest.version-form",
            Severity.WARNING,
            "The `version` is not SemVer 2; it is kept as written and compared number by number."),
    RANGE("manifest.range", Severity.ERROR, "`aigenlabs_requires` is no range of versions."),
    TEXT("manifest.text", Severity.WARNING, "A free text is a list or a mapping; it is shown on one line."),
    UNQUOTED(
            "manifest.unquoted",
            Severity.WARNING,
            "A text without quotes is a number, date or boolean to other readers; it is kept as written."),
    LICENSE_MISSING("manifest.license-missing", Severity.WARNING, "The manifest has no `license`."),
    LICENSE("manifest.license", Severity.WARNING, "The `license` is no SPDX expression."),
    ENV_ENTRY("manifest.env-entry", Severity.WARNING, "An entry of `env_requires` has no name; it is left out."),
    ENV_NAME(
            "manifest.env-name",
            Severity.WARNING,
            "The name of a variable is malformed; it only becomes a comment in `.env.EXAMPLE`."),
    ENV_DANGEROUS(
            "manifest.env-dangerous",
            Severity.ERROR,
            "A variable would change how programs run, or breaks out of its line in `.env`."),
    ENV_DUPLICATE("manifest.env-duplicate", Severity.WARNING, "A variable is listed twice; the first counts."),
    ENV_DEFAULT("manifest.env-default", Severity.ERROR, "The default of a variable is not on one line."),
    ENV_DESCRIPTION(
            "manifest.env-description",
            Severity.WARNING,
            "The description of a variable is not on one line; it is put on one."),
    ENV_FLAG(
            "manifest.env-flag",
            Severity.WARNING,
            "`required` or `secret` is neither true nor false; it is passed over."),
    OWNED_PATH(
            "manifest.owned-path",
            Severity.ERROR,
            "An entry of `distribution_owned` is no path below the top of the distribution."),
    OWNED_USER_PATH(
            "manifest.owned-user-path",
            Severity.WARNING,
            "An entry of `distribution_owned` is the user's; it is never installed."),
    RESERVED(
            "manifest.reserved",
            Severity.WARNING,
            "`requires` or `extends` is given; it is shown and not resolved yet."),
    INSTALLER_KEY(
            "manifest.installer-key",
            Severity.WARNING,
            "A key that installers write is in the author's manifest; it is passed over."),
    NEVER_RUN(
            "manifest.never-run",
            Severity.WARNING,
            "The manifest asks for a command to be run at install; it never is."),
    UNKNOWN_KEY("manifest.unknown-key", Severity.WARNING, "A key is not known; it is passed over.");

    private final String id;
    private final Severity severity;
    private final String meaning;

    ManifestProblem(String id, Severity severity, String meaning) {
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
