package org.aigenlabs.schema.manifest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.yaml.YamlMapping;

/** Reports the keys of a manifest that have no meaning here, and guesses what was meant. */
final class UnknownKeys {
    private static final List<String> TOP = List.of(
            Key.NAME,
            Key.VERSION,
            Key.DESCRIPTION,
            Key.AUTHOR,
            Key.LICENSE,
            Key.HOMEPAGE,
            Key.REPOSITORY,
            Key.AIGENLABS_REQUIRES,
            Key.HERMES_REQUIRES,
            Key.ENV_REQUIRES,
            Key.DISTRIBUTION_OWNED,
            Key.REQUIRES,
            Key.EXTENDS);
    private static final List<String> IN_ENV_ENTRY =
            List.of(Key.NAME, Key.DESCRIPTION, Key.REQUIRED, Key.DEFAULT, Key.SECRET);

    /** What other installers write back into the manifest that they installed. */
    private static final Set<String> BY_INSTALLERS = Set.of("source", "installed_at");

    /** Where authors of other ecosystems put shell. */
    private static final Set<String> COMMANDS =
            Set.of("post_install", "postinstall", "pre_install", "preinstall", "install", "dependencies");

    private static final String OPTIONAL = Key.ENV_REQUIRES + "` with `required: false";

    /** Seen in real manifests: what was written, and what was meant. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("desc", Key.DESCRIPTION),
            Map.entry("summary", Key.DESCRIPTION),
            Map.entry("env", Key.ENV_REQUIRES),
            Map.entry("env_vars", Key.ENV_REQUIRES),
            Map.entry("required_env", Key.ENV_REQUIRES),
            Map.entry("env_optional", OPTIONAL),
            Map.entry("optional_env", OPTIONAL),
            Map.entry("min_hermes_version", Key.HERMES_REQUIRES),
            Map.entry("min_aigenlabs_version", Key.AIGENLABS_REQUIRES),
            Map.entry("owned", Key.DISTRIBUTION_OWNED),
            Map.entry("authors", Key.AUTHOR),
            Map.entry("url", Key.HOMEPAGE),
            Map.entry("repo", Key.REPOSITORY),
            Map.entry("optional", Key.REQUIRED + ": false"),
            Map.entry("value", Key.DEFAULT));

    private static final int FARTHEST = 2;

    private final Findings findings;

    UnknownKeys(Findings findings) {
        this.findings = findings;
    }

    void reportTop(YamlMapping manifest) {
        for (YamlMapping.Entry entry : manifest.entries()) {
            String key = entry.key().text();
            if (BY_INSTALLERS.contains(key)) {
                report(
                        ManifestProblem.INSTALLER_KEY,
                        entry,
                        "is written by installers: it is ignored",
                        "remove the key");
            } else if (COMMANDS.contains(key)) {
                String value = Excerpt.of(entry.value().oneLine());
                report(
                        ManifestProblem.NEVER_RUN,
                        entry,
                        "is ignored: commands from a manifest are never run, here " + value,
                        "tell users in the README what they have to install");
            } else if (!TOP.contains(key)) {
                unknown(entry, TOP);
            }
        }
    }

    void reportInEnvEntry(YamlMapping entry) {
        entry.entries().stream()
                .filter(inner -> !IN_ENV_ENTRY.contains(inner.key().text()))
                .forEach(inner -> unknown(inner, IN_ENV_ENTRY));
    }

    private void unknown(YamlMapping.Entry entry, List<String> known) {
        String meant = meant(entry.key().text(), known);
        report(
                ManifestProblem.UNKNOWN_KEY,
                entry,
                "is not known here: it is ignored",
                meant.isEmpty() ? "" : "did you mean `" + meant + "`?");
    }

    private void report(ManifestProblem kind, YamlMapping.Entry entry, String message, String hint) {
        findings.add(kind, entry.key().place(), Excerpt.of(entry.key().text()) + " " + message, hint);
    }

    /** What {@code key} probably stands for; empty if nothing is near. */
    private static String meant(String key, List<String> known) {
        String handle = key.toLowerCase(Locale.ROOT).replace('-', '_');
        String alias = ALIASES.getOrDefault(handle, "");
        if (!alias.isEmpty() && known.stream().anyMatch(alias::startsWith)) {
            return alias;
        }
        Map<String, Integer> distances = new HashMap<>();
        known.forEach(candidate -> distances.put(candidate, EditDistance.between(handle, candidate, FARTHEST)));
        return known.stream()
                .filter(candidate -> isNear(candidate, distances.getOrDefault(candidate, candidate.length())))
                .min(Comparator.comparing(distances::get))
                .orElse("");
    }

    /** Two wrong letters of four are no near miss. */
    private static boolean isNear(String candidate, int distance) {
        return distance <= FARTHEST && distance * 3 < candidate.length();
    }
}
