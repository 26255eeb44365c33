package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.McpServers;
import org.aigenlabs.installer.capability.ScheduledJobs;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.plan.DotEnv;
import org.aigenlabs.installer.plan.EnvStatus;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Reads everything that is shown of one profile. */
final class DetailsReader {
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    private static final int LARGEST_MANIFEST = 256 * 1024;
    private static final String CRON = "cron";
    private static final String ENV = ".env";

    private final ProfileFiles files;
    private final ProfileReader reader;
    private final List<Problem> problems = new ArrayList<>();

    DetailsReader(ProfileFiles files) {
        this.files = files;
        this.reader = new ProfileReader(files);
    }

    ProfileDetails details(ProfileName name, Set<String> shell, List<String> commands) {
        ProfileSummary summary = reader.summary(name);
        // these were read for the summary, and their problems told there
        ProfileReader again = new ProfileReader(files);
        List<McpServer> servers = new ArrayList<>(servers(McpServers.MCP_JSON));
        servers.addAll(servers(McpServers.CONFIG_YAML));
        List<CronJob> jobs = jobs();
        EnvFile env = env(shell);
        Set<Problem> all = new LinkedHashSet<>(reader.problems());
        all.addAll(problems);
        return new ProfileDetails(
                summary,
                again.identity(),
                again.model().provider(),
                again.skills(),
                env,
                commands,
                servers,
                jobs,
                Drift.of(files),
                List.copyOf(all));
    }

    private List<McpServer> servers(TreePath file) {
        Optional<McpServers> found =
                reader.content(file.text(), LARGEST_FILE).map(bytes -> McpServers.read(file, bytes));
        found.ifPresent(read ->
                problems.addAll(read.problems().stream().map(DamagedFiles::own).toList()));
        return found.map(McpServers::servers).orElse(List.of());
    }

    private List<CronJob> jobs() {
        List<CronJob> jobs = new ArrayList<>();
        for (TreePath file : cronFiles()) {
            reader.content(file.text(), LARGEST_FILE).ifPresent(bytes -> {
                ScheduledJobs found = ScheduledJobs.read(file, bytes);
                jobs.addAll(found.jobs());
                problems.addAll(found.problems().stream().map(DamagedFiles::own).toList());
            });
        }
        return jobs;
    }

    private List<TreePath> cronFiles() {
        try {
            return files.isDirectory(CRON)
                    ? files.list(CRON).stream()
                            .map(new TreePath(CRON)::resolve)
                            .filter(CronJobs::isCronFile)
                            .toList()
                    : List.of();
        } catch (EnvironmentFailure failure) {
            problems.add(HomeProblem.UNREADABLE.at(Place.of(CRON), failure.getMessage(), ""));
            return List.of();
        }
    }

    private EnvFile env(Set<String> shell) {
        Set<String> set = new HashSet<>(shell);
        Optional<byte[]> text = reader.content(ENV, LARGEST_FILE);
        text.ifPresent(bytes -> set.addAll(DotEnv.setNames(new String(bytes, StandardCharsets.UTF_8))));
        List<EnvStatus> variables = requirements().stream()
                .map(variable -> new EnvStatus(variable, set.contains(variable.name())))
                .toList();
        boolean present = envIsThere();
        return new EnvFile(present, present ? OctalMode.of(files.directory().resolve(ENV)) : "", variables);
    }

    private boolean envIsThere() {
        try {
            return files.type(ENV) != EntryType.ABSENT;
        } catch (EnvironmentFailure _) {
            // told of already, when it was to be read
            return false;
        }
    }

    private List<EnvRequirement> requirements() {
        return reader.content(Manifest.FILE, LARGEST_MANIFEST)
                .map(ManifestReader::read)
                .map(reading -> switch (reading) {
                    case ManifestReading.Valid(Manifest manifest, List<Problem> _) -> manifest.env();
                    case ManifestReading.Invalid(List<Problem> found) -> {
                        Problem first = found.getFirst();
                        problems.add(DamagedFiles.own(
                                HomeProblem.MANIFEST.at(first.place(), first.message(), first.hint())));
                        yield List.<EnvRequirement>of();
                    }
                })
                .orElse(List.of());
    }
}
