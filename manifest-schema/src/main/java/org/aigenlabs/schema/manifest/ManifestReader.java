package org.aigenlabs.schema.manifest;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlSequence;

/**
 * Reads {@code distribution.yaml}.
 *
 * <p>What must not be installed is an error, what an author should know is a warning; all are reported at once, in file
 * order. Whatever the bytes are, nothing is thrown.
 */
public final class ManifestReader {
    private static final String START = "begin with `name: research-bot`";

    private ManifestReader() {}

    /** Reads a manifest; places say {@link Manifest#FILE}. */
    public static ManifestReading read(byte[] bytes) {
        return switch (YamlReader.read(bytes, Manifest.FILE, YamlLimits.MANIFEST)) {
            case YamlReading.Refused(List<Problem> problems) -> new ManifestReading.Invalid(problems);
            case YamlReading.Empty() ->
                only(ManifestProblem.EMPTY.at(
                        Place.of(Manifest.FILE), "the manifest is empty, expected keys and values", START));
            case YamlReading.Read(YamlMapping mapping) -> bind(mapping);
            case YamlReading.Read(YamlNode other) ->
                only(ManifestProblem.NOT_A_MAPPING.at(
                        other.place(), "the manifest is " + other.kindInWords() + ", expected keys and values", START));
        };
    }

    private static ManifestReading only(Problem problem) {
        return new ManifestReading.Invalid(List.of(problem));
    }

    private static ManifestReading bind(YamlMapping mapping) {
        Findings findings = new Findings();
        Manifest manifest = manifest(new Fields(mapping, findings));
        new UnknownKeys(findings).reportTop(mapping);
        return findings.hasErrors()
                ? new ManifestReading.Invalid(findings.inOrder())
                : new ManifestReading.Valid(manifest, findings.inOrder());
    }

    private static Manifest manifest(Fields fields) {
        EnvRule.Listed env = EnvRule.read(fields);
        return new Manifest(
                NameRule.read(fields),
                VersionRule.read(fields),
                fields.freeText(Key.DESCRIPTION),
                fields.freeText(Key.AUTHOR),
                LicenseRule.read(fields),
                fields.freeText(Key.HOMEPAGE),
                fields.freeText(Key.REPOSITORY),
                VersionRule.readRange(fields),
                fields.freeText(Key.HERMES_REQUIRES),
                env.requirements(),
                env.malformed(),
                OwnedRule.read(fields),
                requires(fields),
                extendsSource(fields));
    }

    private static List<String> requires(Fields fields) {
        Optional<YamlNode> value = fields.find(Key.REQUIRES);
        value.ifPresent(node -> reserved(Key.REQUIRES, node, fields.findings()));
        return value
                .map(node -> node instanceof YamlSequence list ? list.items() : List.of(node))
                .orElse(List.of())
                .stream()
                .map(YamlNode::oneLine)
                .toList();
    }

    private static String extendsSource(Fields fields) {
        fields.find(Key.EXTENDS).ifPresent(node -> reserved(Key.EXTENDS, node, fields.findings()));
        return fields.freeText(Key.EXTENDS);
    }

    private static void reserved(String key, YamlNode value, Findings findings) {
        findings.add(
                ManifestProblem.RESERVED,
                value.place(),
                "`" + key + "` is shown, but not resolved yet",
                "tell users in the README what else to install");
    }
}
