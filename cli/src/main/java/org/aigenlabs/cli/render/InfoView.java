package org.aigenlabs.cli.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.InstalledInfo;
import org.aigenlabs.installer.plan.FileKind;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.source.TrustLevel;

/** An installed distribution. */
public record InfoView(InstalledInfo info) implements View {
    private static final int LABELS = 11;

    @Override
    public void text(Page page) {
        Manifest manifest = info.manifest();
        Lock lock = info.lock();
        page.heading(lock.name() + " " + lock.version());
        page.item("  ", manifest.description().isEmpty() ? "(no description)" : manifest.description());
        page.blank();
        page.field("profile", LABELS, info.profile().summary().name().text());
        page.field("author", LABELS, manifest.author());
        page.field("licence", LABELS, manifest.license());
        page.field("homepage", LABELS, manifest.homepage());
        page.field("source", LABELS, lock.source().toString());
        page.field("commit", LABELS, lock.commit().hex());
        page.field("signature", LABELS, signature(lock.trust()));
        page.field("files", LABELS, lock.files().size() + " (" + kinds() + ")");
        info.profile().mcpServers().forEach(server -> page.field("MCP server", LABELS, server.name()));
        info.profile()
                .cronJobs()
                .forEach(job -> page.field(
                        "cron job", LABELS, job.name() + ": " + job.schedule() + (job.enabled() ? "" : ", paused")));
        EnvWords.print(page, info.profile().env().variables());
        ProblemWords.print(page, info.profile().problems());
    }

    private static String signature(LockedTrust trust) {
        String level = TrustLevel.ofLockWord(trust.level()).words();
        return trust.signer().isEmpty() ? level : level + ": " + trust.signer();
    }

    private String kinds() {
        Map<FileKind, Long> counts = info.lock().files().keySet().stream()
                .collect(Collectors.groupingBy(
                        FileKind::of, () -> new EnumMap<>(FileKind.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().word() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Json json() {
        Lock lock = info.lock();
        return Json.object()
                .put("profile", ShowJson.of(info.profile()))
                .put("distribution", PlanJson.manifest(info.manifest()))
                .put("source", PlanJson.source(lock.source()))
                .put("commit", lock.commit().hex())
                .put("tree", lock.tree().hex())
                .put("files", lock.files().size())
                .build();
    }
}
