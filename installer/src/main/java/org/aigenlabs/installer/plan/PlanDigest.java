package org.aigenlabs.installer.plan;

import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.source.Snapshot;

/**
 * The canonical text of what consent is given to, and its SHA-256.
 *
 * <p>One fact a line: a word, then values, each behind a tab; tabs, line ends and backslashes in a value are escaped, so
 * no two plans have one text. The first line names the form, for it may change with the program, never within one.
 */
final class PlanDigest {
    private static final String FORM = "aigenlabs-install-plan-2";

    private final DigestText text = new DigestText(FORM);

    private PlanDigest() {}

    /** The digest of {@code plan}, whatever digest it carries. */
    static String of(InstallPlan plan) {
        return DigestText.sha256(textOf(plan));
    }

    static String textOf(InstallPlan plan) {
        PlanDigest digest = new PlanDigest();
        digest.text.line("profile", plan.profile().text());
        digest.text.line("alias", Boolean.toString(plan.alias()));
        digest.snapshot(plan.snapshot());
        plan.files().forEach(digest::file);
        plan.skipped()
                .forEach(skipped -> digest.text.line(
                        "skipped",
                        skipped.path().text(),
                        Integer.toString(skipped.files()),
                        skipped.reason().name()));
        digest.capabilities(plan.capabilities());
        digest.text.line("env-example", Boolean.toString(plan.generatesEnvExample()));
        plan.env().forEach(status -> digest.variable(status.requirement()));
        return digest.text.text();
    }

    private void snapshot(Snapshot snapshot) {
        text.line(
                "source",
                snapshot.source().url(),
                snapshot.source().path(),
                snapshot.source().ref());
        text.line("ref", snapshot.refName());
        text.line("commit", snapshot.commit().hex());
        text.line("tree", snapshot.tree().id().hex());
        text.line("trust", snapshot.trust().level().name(), snapshot.trust().signer());
    }

    private void file(PlannedFile planned) {
        text.line(
                "file",
                planned.file().path().text(),
                planned.file().mode().octal(),
                planned.file().blob().hex(),
                planned.paused() ? "paused" : "as-is");
    }

    private void capabilities(Capabilities capabilities) {
        capabilities.mcpServers().forEach(server -> {
            text.line("mcp", server.name(), server.origin().text(), server.url(), Boolean.toString(server.enabled()));
            text.list("mcp-command", server.command());
            text.list("mcp-variables", server.variables());
        });
        capabilities
                .cronJobs()
                .forEach(job -> text.line(
                        "cron", job.origin().text(), job.name(), job.schedule(), Boolean.toString(job.enabled())));
        capabilities.executables().forEach(path -> text.line("executable", path.text()));
        capabilities
                .powers()
                .forEach(power ->
                        text.line("power", power.kind().id(), power.name(), power.words(), power.fingerprint()));
    }

    private void variable(EnvRequirement variable) {
        text.line(
                "env",
                variable.name(),
                variable.description(),
                Boolean.toString(variable.required()),
                variable.defaultValue(),
                Boolean.toString(variable.secret()));
    }
}
