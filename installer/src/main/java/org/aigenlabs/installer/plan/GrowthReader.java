package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.capability.CapabilityReader;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.PowerChange;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** Compares what the author's new files can make an agent do with what the old ones could. */
final class GrowthReader {
    private final UpdateSides sides;
    private final SortedMap<TreePath, TreeFile> changed = new TreeMap<>();
    private final SortedMap<TreePath, TreeFile> before = new TreeMap<>();

    private GrowthReader(UpdateSides sides) {
        this.sides = sides;
    }

    /** @param upstream the author's files that are installed */
    static Growth read(UpdateSides sides, List<PlannedFile> upstream, Optional<Manifest> old) {
        return new GrowthReader(sides).read(upstream, old);
    }

    private Growth read(List<PlannedFile> upstream, Optional<Manifest> old) {
        upstream.forEach(file -> collect(file.file()));
        collectGone();
        Capabilities now = capabilities(new SourceTree(
                sides.snapshot().tree().id(), changed, sides.snapshot().tree().blobs()));
        Capabilities then = capabilities(new SourceTree(sides.lock().tree(), before, this::base));
        List<EnvRequirement> secrets = secrets(old);
        return new Growth(
                servers(now, then),
                jobs(now, then),
                now.executables().stream()
                        .filter(path -> !then.executables().contains(path))
                        .toList(),
                secrets,
                endpoints(),
                PowerChange.between(then.powers(), now.asking(secrets).powers()));
    }

    /** Only what the author changed can bring anything. */
    private void collect(TreeFile file) {
        LockedFile locked = sides.lock().files().get(file.path());
        if (locked != null && locked.blob().equals(file.blob()) && locked.mode() == file.mode()) {
            return;
        }
        changed.put(file.path(), file);
        if (locked != null) {
            before(file.path(), locked);
        }
    }

    /** What the author took away could do something, too. */
    private void collectGone() {
        sides.lock().files().forEach((path, locked) -> {
            if (!sides.snapshot().tree().files().containsKey(path)) {
                before(path, locked);
            }
        });
    }

    private void before(TreePath path, LockedFile locked) {
        sides.base()
                .find(locked.blob())
                .ifPresent(bytes -> before.put(path, new TreeFile(path, locked.mode(), locked.blob(), bytes.length)));
    }

    private byte[] base(GitId blob) {
        return sides.base().find(blob).orElseGet(() -> new byte[0]);
    }

    private static Capabilities capabilities(SourceTree tree) {
        return CapabilityReader.read(tree, _ -> true).capabilities();
    }

    private static List<McpServer> servers(Capabilities now, Capabilities then) {
        return now.mcpServers().stream()
                .filter(server -> !then.mcpServers().contains(server))
                .toList();
    }

    /** Whether a job is switched on is the user's: each arrives paused. */
    private static List<CronJob> jobs(Capabilities now, Capabilities then) {
        return now.cronJobs().stream()
                .filter(job -> then.cronJobs().stream()
                        .noneMatch(old ->
                                old.name().equals(job.name()) && old.schedule().equals(job.schedule())))
                .toList();
    }

    private List<EnvRequirement> secrets(Optional<Manifest> old) {
        Set<String> known = new HashSet<>();
        old.ifPresent(manifest -> manifest.env().forEach(variable -> known.add(variable.name())));
        return sides.snapshot().manifest().env().stream()
                .filter(variable -> variable.secret() && !known.contains(variable.name()))
                .toList();
    }

    private List<String> endpoints() {
        List<String> fresh = new ArrayList<>();
        changed.values().stream().filter(Endpoints::mayHave).forEach(file -> {
            TreeFile old = before.get(file.path());
            List<String> known = old == null ? List.of() : Endpoints.in(base(old.blob()));
            Endpoints.in(sides.snapshot().tree().read(file)).stream()
                    .filter(each -> !known.contains(each))
                    .forEach(fresh::add);
        });
        return fresh;
    }
}
