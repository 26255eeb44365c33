package org.aigenlabs.installer.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestSchema;
import org.aigenlabs.schema.manifest.YankedVersions;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.TreePath;

/** The files that go with a distribution's repository, as they are first written. */
public final class NewCompanions {
    private static final String CHECK = "check.yml";

    private static final String ENV = ".env";

    /** Git never takes its own directory, and of the package manager's it takes what authors commit. */
    private static final Set<String> OTHERWISE = Set.of(".git", ".aigenlabs");

    private static final List<String> AUTHORS_OWN =
            List.of("/.aigenlabs/*", "!/.aigenlabs/authorizations", "!/" + YankedVersions.FILE);

    private NewCompanions() {}

    /** README, licence, {@code .gitignore}, the schema for editors, and a check for the host to run. */
    public static SortedMap<TreePath, byte[]> of(Manifest manifest, int year) {
        SortedMap<TreePath, byte[]> files = new TreeMap<>();
        files.put(new TreePath("README.md"), bytes(readme(manifest)));
        files.put(new TreePath(".gitignore"), bytes(ignored()));
        files.put(new TreePath(ManifestSchema.FILE), ManifestSchema.bytes());
        files.put(new TreePath(".github/workflows/" + CHECK), check());
        LicenseTexts.find(manifest.license(), year, manifest.author())
                .ifPresent(text -> files.put(new TreePath("LICENSE"), text));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] check() {
        try (InputStream in = Objects.requireNonNull(NewCompanions.class.getResourceAsStream(CHECK), CHECK)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readme(Manifest manifest) {
        StringBuilder text = new StringBuilder("# ").append(manifest.name()).append('\n');
        if (!manifest.description().isBlank()) {
            text.append('\n').append(manifest.description().strip()).append('\n');
        }
        String from = manifest.repository().isBlank() ? "ADDRESS-OF-THIS-REPOSITORY" : manifest.repository();
        text.append("\n## Install\n\n```sh\naigenlabs profile install ")
                .append(from)
                .append("\n```\n");
        if (!manifest.env().isEmpty()) {
            text.append("\nIt reads these variables; set them with `aigenlabs -p ")
                    .append(manifest.name())
                    .append(" env set NAME`:\n\n| variable | |\n|---|---|\n")
                    .append(manifest.env().stream().map(NewCompanions::row).collect(Collectors.joining()));
        }
        if (!manifest.license().isBlank()) {
            text.append("\n## Licence\n\n").append(manifest.license()).append('\n');
        }
        return text.toString();
    }

    private static String row(EnvRequirement variable) {
        String what = variable.description().isEmpty() ? "" : variable.description();
        return "| `" + variable.name() + "` | " + what
                + (variable.required() ? "" : (what.isEmpty() ? "" : "; ") + "optional") + " |\n";
    }

    /** What is the user's, so that it stays out even where somebody works with git in a copy of the profile. */
    private static String ignored() {
        List<String> lines = new ArrayList<>(List.of("# what is the user's and never part of a distribution"));
        ProtectedNames.patterns().stream().filter(each -> each.startsWith(ENV)).forEach(lines::add);
        ProtectedNames.exceptions().stream()
                .flatMap(each -> Stream.of(each, each.replaceFirst("example", "EXAMPLE")))
                .distinct()
                .forEach(each -> lines.add("!" + each));
        ProtectedNames.patterns().stream()
                .filter(each -> !each.startsWith(ENV) && !OTHERWISE.contains(each))
                .forEach(each -> lines.add("/" + each));
        lines.addAll(AUTHORS_OWN);
        lines.addAll(List.of("", "# what programs leave behind", ".DS_Store", "__pycache__/", "*.pyc", "*~"));
        return String.join("\n", lines) + "\n";
    }
}
