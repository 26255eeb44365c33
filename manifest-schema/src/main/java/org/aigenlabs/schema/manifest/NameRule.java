package org.aigenlabs.schema.manifest;

import java.util.Optional;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlScalar;

/** What a distribution may be called: a name that a new profile may have, written as a text. */
final class NameRule {
    private static final String SAMPLE = "research-bot";

    private NameRule() {}

    /** The name; anything if there are errors. */
    static String read(Fields fields) {
        Optional<YamlScalar> written = fields.mapping().find(Key.NAME).flatMap(node -> scalar(fields, node));
        if (written.isEmpty()) {
            if (fields.mapping().find(Key.NAME).isEmpty()) {
                missing(fields, fields.mapping().place());
            }
            return "";
        }
        YamlScalar name = written.get();
        if (name.text().isBlank()) {
            missing(fields, name.place());
        } else if (name.kind() != ScalarKind.TEXT) {
            // `name: no` is the text "no" here and false for readers of YAML 1.1: two readers, two profiles
            fields.wrongType("`name`", name, "text");
        } else {
            check(name, fields.findings());
        }
        return name.text();
    }

    private static Optional<YamlScalar> scalar(Fields fields, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return Optional.of(scalar);
        }
        fields.wrongType("`name`", node, "text");
        return Optional.empty();
    }

    private static void missing(Fields fields, Place place) {
        fields.findings()
                .add(ManifestProblem.NAME_MISSING, place, "no `name`, expected one", "add `name: " + SAMPLE + "`");
    }

    private static void check(YamlScalar name, Findings findings) {
        String text = name.text();
        if (isReserved(text)) {
            findings.add(
                    ManifestProblem.NAME_RESERVED,
                    name.place(),
                    "`name` is " + Excerpt.of(text) + ", expected a name that is not reserved",
                    "write `name: " + suggestion(text) + "`");
        } else if (!isAsWritten(ProfileName.parseNew(text), text)) {
            notAnId(name, findings);
        }
    }

    /** Whether {@code text} has the form of a name but may not be used: with one more character it may. */
    private static boolean isReserved(String text) {
        return ProfileName.parseNew(text).find().isEmpty() && isAsWritten(ProfileName.parse(text + "-"), text + "-");
    }

    /** Whether {@code parsed} is a name, and not only after its capitals were lowered. */
    private static boolean isAsWritten(Parsed<ProfileName> parsed, String text) {
        return parsed.find().filter(id -> id.text().equals(text)).isPresent();
    }

    private static void notAnId(YamlScalar name, Findings findings) {
        findings.add(
                ManifestProblem.NAME,
                name.place(),
                "`name` is " + Excerpt.of(name.text()) + ", expected 1 to 64 characters from a-z, 0-9, `-` and `_`",
                "write `name: " + suggestion(name.text()) + "`");
    }

    private static String suggestion(String text) {
        String near = ProfileName.suggest(text);
        if (near.isEmpty()) {
            return SAMPLE;
        }
        return ProfileName.parseNew(near).find().isPresent() ? near : near + "-profile";
    }
}
