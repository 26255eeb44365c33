package org.aigenlabs.schema.manifest;

import java.util.Optional;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;
import org.aigenlabs.schema.value.VersionRange;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlScalar;

/** How a manifest says its version, and the versions of this program that it needs. */
final class VersionRule {
    /** The version of a distribution whose author gave none. */
    static final Version UNSAID = Version.parse("0.1.0").orThrow(bad -> new IllegalStateException(bad.toString()));

    private VersionRule() {}

    /** The version as written: {@code 1.10} without quotes stays 1.10, with a warning. */
    static Version read(Fields fields) {
        Optional<YamlScalar> written = fields.findScalar(Key.VERSION);
        if (written.isEmpty()) {
            return UNSAID;
        }
        YamlScalar scalar = written.get();
        if (scalar.kind() == ScalarKind.BOOLEAN) {
            fields.wrongType("`version`", scalar, "text");
            return UNSAID;
        }
        return switch (Version.parse(scalar.text().strip())) {
            case Parsed.Ok<Version>(Version version) -> {
                warn(scalar, version, fields.findings());
                yield version;
            }
            case Parsed.Bad<Version>(String found, String expected) -> {
                fields.findings()
                        .add(
                                ManifestProblem.VERSION,
                                scalar.place(),
                                "`version` is " + Excerpt.of(found) + ", expected " + expected,
                                "write `version: " + UNSAID + "`, and raise it with each release");
                yield UNSAID;
            }
        };
    }

    private static void warn(YamlScalar scalar, Version version, Findings findings) {
        String shown = Excerpt.of(scalar.text());
        if (scalar.kind() != ScalarKind.TEXT) {
            findings.add(
                    ManifestProblem.VERSION_NUMBER,
                    scalar.place(),
                    "`version` is " + scalar.kind().inWords() + " to some readers: " + shown + ", expected text",
                    "write `version: " + semVer(version) + "`");
        } else if (!version.isSemVer()) {
            findings.add(
                    ManifestProblem.VERSION_FORM,
                    scalar.place(),
                    "`version` is " + shown + ", expected three numbers as in `1.2.0` (SemVer 2)",
                    "write `version: " + semVer(version) + "`");
        }
    }

    private static String semVer(Version version) {
        return version.number(0) + "." + version.number(1) + "." + version.number(2);
    }

    /** The range of {@code aigenlabs_requires} as written, empty if none. */
    static String readRange(Fields fields) {
        String text = fields.findScalar(Key.AIGENLABS_REQUIRES)
                .map(scalar -> checkedRange(scalar, fields.findings()))
                .orElse("");
        return text.strip();
    }

    private static String checkedRange(YamlScalar scalar, Findings findings) {
        if (VersionRange.parse(scalar.text()) instanceof Parsed.Bad<VersionRange>(String found, String expected)) {
            findings.add(
                    ManifestProblem.RANGE,
                    scalar.place(),
                    "`" + Key.AIGENLABS_REQUIRES + "` is " + Excerpt.of(found) + ", expected " + expected,
                    "write `" + Key.AIGENLABS_REQUIRES + ": \">=0.1.0\"`");
        }
        return scalar.text();
    }
}
