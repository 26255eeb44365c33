package org.aigenlabs.schema.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;

/** How a manifest lists the environment variables that its agent needs. */
final class EnvRule {
    /**
     * What was listed.
     *
     * @param requirements with names that may be used
     * @param malformed names that may not, in the author's order
     */
    record Listed(List<EnvRequirement> requirements, List<String> malformed) {}

    private static final String SAMPLE = "MAIL_API_KEY";

    private final Findings findings;
    private final Map<String, EnvRequirement> requirements = new LinkedHashMap<>();
    private final List<String> malformed = new ArrayList<>();

    private EnvRule(Findings findings) {
        this.findings = findings;
    }

    static Listed read(Fields fields) {
        EnvRule rule = new EnvRule(fields.findings());
        for (YamlNode item : fields.list(Key.ENV_REQUIRES)) {
            rule.entry(item);
        }
        return new Listed(List.copyOf(rule.requirements.values()), List.copyOf(rule.malformed));
    }

    private void entry(YamlNode item) {
        switch (item) {
            case YamlScalar bare -> named(bare, new Fields(new YamlMapping(List.of(), bare.place()), findings));
            case YamlMapping mapping -> {
                Fields fields = new Fields(mapping, findings);
                Optional<YamlNode> name = fields.find(Key.NAME);
                if (name.isPresent() && name.get() instanceof YamlScalar scalar) {
                    new UnknownKeys(findings).reportInEnvEntry(mapping);
                    named(scalar, fields);
                } else {
                    nameless(mapping);
                }
            }
            case YamlSequence list -> nameless(list);
        }
    }

    private void nameless(YamlNode item) {
        findings.add(
                ManifestProblem.ENV_ENTRY,
                item.place(),
                "an entry of `env_requires` without a name is left out: " + Excerpt.of(item.oneLine()),
                "write `- name: " + probableName(item) + "`");
    }

    /** {@code MAIL_HOST: where it is} is a common way to forget the {@code name}. */
    private static String probableName(YamlNode item) {
        return item instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .map(entry -> entry.key().text())
                        .filter(EnvName::isWellFormed)
                        .findFirst()
                        .orElse(SAMPLE)
                : SAMPLE;
    }

    private void named(YamlScalar name, Fields fields) {
        if (name.text().isBlank()) {
            nameless(name);
        } else if (name.kind() != ScalarKind.TEXT) {
            // as with the manifest's own name: readers must not disagree about what variable this is
            fields.wrongType("a `name` in `env_requires`", name, "text");
        } else if (EnvName.isDangerous(name.text())) {
            dangerous(name);
        } else if (!EnvName.isWellFormed(name.text())) {
            malformed(name);
        } else if (requirements.containsKey(name.text())) {
            findings.add(
                    ManifestProblem.ENV_DUPLICATE,
                    name.place(),
                    Excerpt.of(name.text()) + " again in `env_requires`: the first entry counts",
                    "remove one of the two");
        } else {
            requirements.put(name.text(), requirement(name.text(), fields));
        }
    }

    private void dangerous(YamlScalar name) {
        String why = EnvName.breaksOut(name.text())
                ? " in `env_requires` would set something else, expected a plain name"
                : " in `env_requires` changes how programs run, expected a variable of the agent's own";
        findings.add(ManifestProblem.ENV_DANGEROUS, name.place(), Excerpt.of(name.text()) + why, "remove the entry");
    }

    private void malformed(YamlScalar name) {
        malformed.add(name.text());
        findings.add(
                ManifestProblem.ENV_NAME,
                name.place(),
                Excerpt.of(name.text()) + " in `env_requires` is left out, expected a name from A-Z, 0-9 and `_`",
                hint(name.text()));
    }

    private static String hint(String name) {
        String near = name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return EnvName.isWellFormed(near) && !EnvName.isDangerous(near)
                ? "did you mean `" + near + "`?"
                : "write a name such as `" + SAMPLE + "`";
    }

    private EnvRequirement requirement(String name, Fields fields) {
        boolean required = flag(fields, Key.REQUIRED, true);
        boolean secret = flag(fields, Key.SECRET, EnvName.soundsSecret(name));
        return new EnvRequirement(name, description(fields), required, defaultValue(name, fields), secret);
    }

    private String description(Fields fields) {
        String text =
                fields.find(Key.DESCRIPTION).map(YamlNode::oneLine).orElse("").strip();
        if (EnvName.isOneLine(text)) {
            return text;
        }
        Place place = fields.find(Key.DESCRIPTION).orElse(fields.mapping()).place();
        findings.add(
                ManifestProblem.ENV_DESCRIPTION,
                place,
                "a description in `env_requires` has several lines, expected one",
                "write it on one line, or fold it with `>-`");
        return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ");
    }

    private String defaultValue(String variable, Fields fields) {
        Optional<YamlScalar> written = fields.findScalar(Key.DEFAULT);
        if (written.isPresent() && !EnvName.isOneLine(written.get().text())) {
            findings.add(
                    ManifestProblem.ENV_DEFAULT,
                    written.get().place(),
                    "the default of " + Excerpt.of(variable) + " has several lines, expected one",
                    "write the default on one line, or leave it out");
            return "";
        }
        return written.map(YamlScalar::text).orElse("");
    }

    private boolean flag(Fields fields, String key, boolean otherwise) {
        Optional<YamlNode> value = fields.find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        return switch (value.get().oneLine().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                findings.add(
                        ManifestProblem.ENV_FLAG,
                        value.get().place(),
                        "`" + key + "` is " + Excerpt.of(value.get().oneLine()) + ", expected `true` or `false`",
                        "write `" + key + ": " + otherwise + "`");
                yield otherwise;
            }
        };
    }
}
