package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.installer.capability.MentionedVariables;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.home.Origin;
import org.aigenlabs.installer.home.Origins;
import org.aigenlabs.installer.scan.CredentialNames;
import org.aigenlabs.installer.settings.EnvText;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a profile's own files tell of the manifest that it could have: what is the author's, and which variables the agent
 * reads.
 *
 * @param owned as in a manifest
 * @param others entries at the top that nothing is known of: the author may want to list them
 */
public record ManifestGuess(List<NewManifest.Variable> env, List<String> owned, List<String> others) {
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 3;
    private static final String SKILLS = "skills";

    /** Beside what is owned without a list: what agents of this kind read. */
    private static final Set<String> USUAL = Set.of(
            "agents.md",
            "identity.md",
            "plugins",
            "hooks",
            "prompts",
            "rules",
            "agents",
            "commands",
            "templates",
            "knowledge",
            "assets",
            "scripts");

    /** Copies the lists. */
    public ManifestGuess {
        env = List.copyOf(env);
        owned = List.copyOf(owned);
        others = List.copyOf(others);
    }

    /** Reads the profile in {@code directory}. */
    public static ManifestGuess read(Disk disk, Path directory) {
        List<String> owned = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Path entry : disk.list(directory)) {
            TreePath path = new TreePath(String.valueOf(entry.getFileName()));
            EntryType type = disk.type(entry);
            boolean fit = type == EntryType.FILE || (type == EntryType.DIRECTORY && holdsFile(disk, entry));
            if (fit && isCandidate(path)) {
                String text = path.text() + (type == EntryType.DIRECTORY ? "/" : "");
                if (path.text().equals(SKILLS)) {
                    owned.addAll(skills(disk, directory));
                } else if (Manifest.DEFAULT_OWNED.contains(path) || USUAL.contains(path.folded())) {
                    owned.add(text);
                } else {
                    others.add(text);
                }
            }
        }
        return new ManifestGuess(env(disk, directory), owned, others);
    }

    private static boolean holdsFile(Disk disk, Path directory) {
        return disk.list(directory).stream().anyMatch(entry -> switch (disk.type(entry)) {
            case FILE -> true;
            case DIRECTORY -> holdsFile(disk, entry);
            case LINK, OTHER, ABSENT -> false;
        });
    }

    private static boolean isCandidate(TreePath path) {
        return !ProtectedNames.isProtected(path)
                && !Companions.isOne(path)
                && !CredentialNames.isOne(path)
                && !AuthoredFiles.isLitter(path)
                && !path.text().startsWith(".")
                && !path.text().equals(Manifest.FILE);
    }

    /** The whole directory, unless it holds skills that an installer brought along: then those that are the author's. */
    private static List<String> skills(Disk disk, Path directory) {
        Origins origins = Origins.read(disk, directory);
        List<String> found = new ArrayList<>();
        skills(disk, directory.resolve(SKILLS), "", found);
        List<String> own = found.stream()
                .filter(each -> origins.skill(each) != Origin.BUNDLED)
                .map(each -> SKILLS + "/" + each + "/")
                .toList();
        return own.size() == found.size() ? List.of(SKILLS + "/") : own;
    }

    private static void skills(Disk disk, Path at, String name, List<String> found) {
        if (disk.type(at.resolve("SKILL.md")) == EntryType.FILE && !name.isEmpty()) {
            found.add(name);
        } else if (name.chars().filter(each -> each == '/').count() < DEEPEST) {
            for (Path entry : disk.list(at)) {
                if (disk.type(entry) == EntryType.DIRECTORY) {
                    String next = String.valueOf(entry.getFileName());
                    skills(disk, entry, name.isEmpty() ? next : name + "/" + next, found);
                }
            }
        }
    }

    private static List<NewManifest.Variable> env(Disk disk, Path directory) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> files = new ArrayList<>(List.of("config.yaml", "mcp.json"));
        Path cron = directory.resolve("cron");
        if (disk.type(cron) == EntryType.DIRECTORY) {
            disk.list(cron).forEach(each -> files.add("cron/" + each.getFileName()));
        }
        for (String file : files) {
            TreePath path = new TreePath(file);
            boolean read = path.parts().size() == 1 || CronJobs.isCronFile(path);
            if (read && disk.type(directory.resolve(file)) == EntryType.FILE) {
                MentionedVariables.in(path, disk.read(directory.resolve(file), LARGEST))
                        .forEach(name -> found.putIfAbsent(name, file));
            }
        }
        Path env = directory.resolve(".env");
        if (disk.type(env) == EntryType.FILE) {
            new EnvText(new String(disk.read(env, LARGEST), StandardCharsets.UTF_8))
                    .variables()
                    .forEach(each -> found.putIfAbsent(each.name(), ""));
        }
        return found.entrySet().stream()
                .filter(each -> EnvRequirement.isAllowed(each.getKey()))
                .map(each -> new NewManifest.Variable(each.getKey(), each.getValue()))
                .toList();
    }
}
