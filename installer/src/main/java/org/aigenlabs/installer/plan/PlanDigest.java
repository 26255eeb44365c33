package org.aigenlabs.installer.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
    private static final String FORM = "aigenlabs-install-plan-1";

    private final StringBuilder text = new StringBuilder(FORM).append('\n');

    private PlanDigest() {}

    /** The digest of {@code plan}, whatever digest it carries. */
    static String of(InstallPlan plan) {
        byte[] canonical = textOf(plan).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String textOf(InstallPlan plan) {
        PlanDigest digest = new PlanDigest();
        digest.line("profile", plan.profile().text());
        digest.line("alias", Boolean.toString(plan.alias()));
        digest.snapshot(plan.snapshot());
        plan.files().forEach(digest::file);
        plan.skipped()
                .forEach(skipped -> digest.line(
                        "skipped",
                        skipped.path().text(),
                        Integer.toString(skipped.files()),
                        skipped.reason().name()));
        digest.capabilities(plan.capabilities());
        digest.line("env-example", Boolean.toString(plan.generatesEnvExample()));
        plan.env().forEach(status -> digest.variable(status.requirement()));
        return digest.text.toString();
    }

    private void snapshot(Snapshot snapshot) {
        line(
                "source",
                snapshot.source().url(),
                snapshot.source().path(),
                snapshot.source().ref());
        line("ref", snapshot.refName());
        line("commit", snapshot.commit().hex());
        line("tree", snapshot.tree().id().hex());
        line("trust", snapshot.trust().name());
    }

    private void file(PlannedFile planned) {
        line(
                "file",
                planned.file().path().text(),
                planned.file().mode().octal(),
                planned.file().blob().hex(),
                planned.paused() ? "paused" : "as-is");
    }

    private void capabilities(Capabilities capabilities) {
        capabilities.mcpServers().forEach(server -> {
            line("mcp", server.name(), server.origin().text(), server.url(), Boolean.toString(server.enabled()));
            list("mcp-command", server.command());
            list("mcp-variables", server.variables());
        });
        capabilities
                .cronJobs()
                .forEach(job ->
                        line("cron", job.origin().text(), job.name(), job.schedule(), Boolean.toString(job.enabled())));
        capabilities.executables().forEach(path -> line("executable", path.text()));
    }

    private void variable(EnvRequirement variable) {
        line(
                "env",
                variable.name(),
                variable.description(),
                Boolean.toString(variable.required()),
                variable.defaultValue(),
                Boolean.toString(variable.secret()));
    }

    private void list(String word, List<String> values) {
        line(word, values.toArray(String[]::new));
    }

    private void line(String word, String... values) {
        text.append(word);
        for (String value : values) {
            text.append('\t')
                    .append(value.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
        }
        text.append('\n');
    }
}
