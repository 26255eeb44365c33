package org.aigenlabs.cli.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.cli.operation.InstalledInfo;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.PackageRun;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.lock.Lock;

/** What an installed distribution consists of, as a bill of materials: CycloneDX 1.6, the same bytes for the same lock. */
public record SbomView(InstalledInfo info, String version) implements View {
    private static final String DISTRIBUTION = "distribution";

    @Override
    public void text(Page page) {
        throw new IllegalStateException("a bill of materials is for programs only");
    }

    @Override
    public Json json() {
        Map<String, Json> components = new LinkedHashMap<>();
        info.profile().skills().forEach(skill -> components.put("skill:" + skill, skill(skill)));
        for (McpServer server : info.profile().mcpServers()) {
            Optional<PackageRun> run = PackageRun.of(server.command());
            run.filter(each -> !each.registry().equals("generic"))
                    .ifPresent(each -> components.put(purl(each), program(each)));
        }
        JsonObject depends = Json.object()
                .put("ref", DISTRIBUTION)
                .put("dependsOn", Json.texts(List.copyOf(components.keySet())))
                .build();
        return Json.object()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("version", 1)
                .put("metadata", metadata())
                .put("components", Json.array(List.copyOf(components.values())))
                .put("dependencies", Json.array(List.of(depends)))
                .build();
    }

    private JsonObject metadata() {
        JsonObject tool = Json.object()
                .put("type", "application")
                .put("name", "aigenlabs")
                .put("version", version)
                .build();
        return Json.object()
                .put(
                        "tools",
                        Json.object()
                                .put("components", Json.array(List.of(tool)))
                                .build())
                .put("component", distribution())
                .build();
    }

    private JsonObject distribution() {
        Lock lock = info.lock();
        JsonObject source = Json.object()
                .put("type", "vcs")
                .put("url", lock.source().url())
                .put("comment", "commit " + lock.commit().hex())
                .build();
        return Json.object()
                .put("type", "application")
                .put("bom-ref", DISTRIBUTION)
                .put("name", lock.name())
                .put("version", lock.version())
                .put("description", info.manifest().description())
                .put(
                        "purl",
                        "pkg:generic/" + PercentCode.of(lock.name(), "-._~") + "@"
                                + PercentCode.of(lock.version(), "-._~") + "?vcs_url=git%2B"
                                + PercentCode.of(
                                        lock.source().url() + "@"
                                                + lock.commit().hex(),
                                        "-._~"))
                .put("externalReferences", Json.array(List.of(source)))
                .build();
    }

    private static JsonObject skill(String name) {
        return Json.object()
                .put("type", "data")
                .put("bom-ref", "skill:" + name)
                .put("name", name)
                .build();
    }

    private static JsonObject program(PackageRun run) {
        JsonObject.Builder program = Json.object()
                .put("type", run.registry().equals("docker") ? "container" : "library")
                .put("bom-ref", purl(run))
                .put("name", run.name());
        if (run.pinned()) {
            program.put("version", run.version());
        }
        return program.put("purl", purl(run)).build();
    }

    /** As the package-url specification spells them: names of PyPI are normal, scopes of npm encoded. */
    private static String purl(PackageRun run) {
        String name = run.registry().equals("pypi")
                ? run.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : run.name();
        return "pkg:" + run.registry() + "/" + PercentCode.of(name, "/-._~")
                + (run.pinned() && !run.version().isEmpty() ? "@" + PercentCode.of(run.version(), "-._~:") : "");
    }
}
