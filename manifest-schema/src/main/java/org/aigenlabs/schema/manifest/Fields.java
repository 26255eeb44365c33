package org.aigenlabs.schema.manifest;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;

/**
 * The values of one mapping, read by type; what does not fit becomes a problem.
 *
 * <p>A key without a value is the same as no key, as it is for every reader of manifests.
 */
record Fields(YamlMapping mapping, Findings findings) {
    /** The value of {@code key}, if it has one. */
    Optional<YamlNode> find(String key) {
        return mapping.find(key).filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
    }

    /** A text about which nothing depends: whatever is there, on one line if it is a collection; empty if absent. */
    String freeText(String key) {
        return find(key)
                .map(value -> switch (value) {
                    case YamlScalar scalar -> {
                        warnIfUnquoted(key, scalar);
                        yield scalar.text();
                    }
                    case YamlSequence list -> onOneLine(key, list);
                    case YamlMapping inner -> onOneLine(key, inner);
                })
                .orElse("");
    }

    private void warnIfUnquoted(String key, YamlScalar scalar) {
        if (scalar.kind() != ScalarKind.TEXT) {
            findings.add(
                    ManifestProblem.UNQUOTED,
                    scalar.place(),
                    "`" + key + "` is " + scalar.kind().inWords() + " to some readers: " + Excerpt.of(scalar.text())
                            + ", expected text",
                    "put double quotes around the value");
        }
    }

    private String onOneLine(String key, YamlNode value) {
        findings.add(
                ManifestProblem.TEXT,
                value.place(),
                "`" + key + "` is " + value.kindInWords() + ", expected text",
                "write the value on one line");
        return value.oneLine();
    }

    /** A text on which things depend, if there is one: a collection is an error. */
    Optional<YamlScalar> findScalar(String key) {
        Optional<YamlNode> value = find(key);
        if (value.isPresent() && !(value.get() instanceof YamlScalar)) {
            wrongType("`" + key + "`", value.get(), "text");
        }
        return value.flatMap(node -> node instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty());
    }

    /** The items of a list, none if absent: everything else is an error. */
    List<YamlNode> list(String key) {
        Optional<YamlNode> value = find(key);
        if (value.isPresent() && !(value.get() instanceof YamlSequence)) {
            wrongType("`" + key + "`", value.get(), "a list");
        }
        return value.map(node -> node instanceof YamlSequence list ? list.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    private static String shown(YamlScalar scalar) {
        return (scalar.kind() == ScalarKind.TEXT ? ": " : " to some readers: ") + Excerpt.of(scalar.text());
    }

    /** Reports that {@code what} is not what was {@code expected}. */
    void wrongType(String what, YamlNode value, String expected) {
        String shown = value instanceof YamlScalar scalar ? shown(scalar) : "";
        findings.add(
                ManifestProblem.TYPE,
                value.place(),
                what + " is " + value.kindInWords() + shown + ", expected " + expected,
                hint(value, expected));
    }

    private static String hint(YamlNode value, String expected) {
        if (!expected.equals("text")) {
            return "begin each item with `- `";
        }
        return value instanceof YamlScalar ? "put double quotes around the value" : "write one text";
    }
}
