package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.lock.Lock;

/** The canonical text of what consent to an update is given to, and its SHA-256. */
final class UpdateDigest {
    private static final String FORM = "aigenlabs-update-plan-2";

    private final DigestText text = new DigestText(FORM);

    private UpdateDigest() {}

    /** The digest of {@code plan}, whatever digest it carries. */
    static String of(UpdatePlan plan) {
        UpdateDigest digest = new UpdateDigest();
        digest.text.line("profile", plan.profile().text());
        digest.lock("before", plan.before());
        digest.lock("after", plan.after());
        digest.text.line(
                "to",
                plan.snapshot().commit().hex(),
                plan.snapshot().tree().id().hex());
        plan.files().forEach(digest::file);
        plan.skipped()
                .forEach(skipped -> digest.text.line(
                        "skipped", skipped.path().text(), skipped.reason().name()));
        digest.growth(plan.growth());
        plan.newlyRequired().forEach(name -> digest.text.line("required", name));
        plan.only().forEach(path -> digest.text.line("only", path.text()));
        return DigestText.sha256(digest.text.text());
    }

    private void lock(String word, Lock lock) {
        text.line(word, lock.name(), lock.source().toString(), lock.commit().hex());
    }

    private void file(FileUpdate file) {
        String result = switch (file.action()) {
            case FileAction.Leave _ -> "";
            case FileAction.Delete _ -> "deleted";
            case FileAction.Write write ->
                write.blob().hex() + " " + write.mode().octal();
        };
        text.line("file", file.path().text(), file.reason().name(), result);
    }

    private void growth(Growth growth) {
        growth.mcpServers().forEach(server -> {
            text.line("mcp", server.name(), server.origin().text(), server.url());
            text.list("mcp-command", server.command());
            text.list("mcp-variables", server.variables());
        });
        growth.cronJobs().forEach(job -> text.line("cron", job.name(), job.schedule()));
        growth.executables().forEach(path -> text.line("executable", path.text()));
        growth.secrets().forEach(secret -> text.line("secret", secret.name()));
        growth.endpoints().forEach(endpoint -> text.line("endpoint", endpoint));
        growth.changes()
                .forEach(change -> text.line(
                        "power",
                        change.change().word(),
                        change.power().kind().id(),
                        change.words(),
                        change.power().fingerprint()));
    }
}
