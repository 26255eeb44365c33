package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.scan.ContentScanner;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** Collects the powers of a tree file by file, so that a comparison needs only the files that changed. */
final class PowerReader {
    private final List<Power> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final ContentScanner scanner = new ContentScanner();

    /** The gravest first; of several files that mention a host, the first. */
    List<Power> powers() {
        Set<String> links = new HashSet<>();
        return found.stream()
                .filter(power -> power.kind() != PowerKind.LINK || links.add(power.name()))
                .distinct()
                .sorted(Power.BY_GRAVITY)
                .toList();
    }

    /** What the scanner found beside errors, in the order found; an error is a power. */
    List<Problem> warnings() {
        return warnings;
    }

    /** The secrets that {@code manifest} asks for. */
    static List<Power> secrets(List<EnvRequirement> variables) {
        TreePath origin = new TreePath(Manifest.FILE);
        return variables.stream()
                .filter(EnvRequirement::secret)
                .map(each -> Power.of(
                        PowerKind.SECRET,
                        each.name(),
                        "asks for `" + each.name() + "`"
                                + (each.description().isEmpty() ? "" : ": " + each.description()),
                        origin))
                .toList();
    }

    /** Takes in {@code file}, whose content is {@code bytes}. */
    void take(TreeFile file, byte[] bytes, boolean executable) {
        if (FilePowers.isLoaded(file.path())) {
            found.add(FilePowers.loaded(file));
        } else if (executable) {
            found.add(FilePowers.script(file.path()));
        }
        found.addAll(FilePowers.inText(file.path(), bytes));
        scanner.find(file.path().text(), bytes).forEach(problem -> found(file, problem));
        boolean config = isServerFile(file.path());
        if (config || CronJobs.isCronFile(file.path())) {
            switch (ConfigText.read(file.path(), bytes)) {
                case ConfigText.Value(Json json) -> data(file.path(), json, config);
                case ConfigText.Unreadable _ -> unreadable(file, config);
            }
        }
    }

    private void found(TreeFile file, Problem problem) {
        if (problem.isError()) {
            found.add(new Power(
                    PowerKind.FINDING,
                    problem.id() + " " + file.path(),
                    problem.message() + " [" + problem.id() + ", line "
                            + problem.place().line() + "]",
                    file.path(),
                    PowerTarget.NONE,
                    file.blob().hex()));
        } else {
            warnings.add(problem);
        }
    }

    void take(CronJob job) {
        found.add(JobPowers.of(job));
    }

    static boolean isServerFile(TreePath path) {
        String folded = path.folded();
        return folded.equals(McpServers.MCP_JSON.folded()) || folded.equals(McpServers.CONFIG_YAML.folded());
    }

    private void data(TreePath origin, Json json, boolean config) {
        found.addAll(EndpointPowers.in(origin, json));
        if (config) {
            found.addAll(ServerPowers.in(origin, json));
            found.addAll(ConfigPowers.in(origin, json));
        }
    }

    /** A cron file that cannot be read is left out; the agent would read another one. */
    private void unreadable(TreeFile file, boolean config) {
        if (config) {
            found.add(new Power(
                    PowerKind.UNREADABLE,
                    file.path().text(),
                    "nobody can tell what `" + file.path() + "` does, for it cannot be read",
                    file.path(),
                    PowerTarget.NONE,
                    file.blob().hex()));
        }
    }
}
