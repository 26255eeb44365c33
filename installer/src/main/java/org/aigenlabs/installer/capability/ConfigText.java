package org.aigenlabs.installer.capability;

import java.util.List;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;

/** A file of the agent's, YAML or JSON by its name, as one kind of value. */
sealed interface ConfigText {
    /** What the file holds; an empty file is {@code null}. */
    record Value(Json json) implements ConfigText {}

    /**
     * A file that cannot be read.
     *
     * @param reason one clause, fit for a terminal
     */
    record Unreadable(Place place, String reason) implements ConfigText {
        Problem as(CapabilityProblem kind, String hint) {
            return kind.at(place, "cannot read `" + place.file() + "`: " + reason, hint);
        }
    }

    /** Reads {@code bytes}; numbers in YAML become texts, as written. */
    static ConfigText read(TreePath file, byte[] bytes) {
        return file.folded().endsWith(".json") ? json(file, bytes) : yaml(file, bytes);
    }

    private static ConfigText json(TreePath file, byte[] bytes) {
        return switch (JsonReader.read(bytes, JsonLimits.DEFAULT)) {
            case JsonReading.Read(Json value) -> new Value(value);
            case JsonReading.Refused(int line, int column, String _, String reason) ->
                new Unreadable(new Place(file.text(), line, column), reason);
        };
    }

    private static ConfigText yaml(TreePath file, byte[] bytes) {
        return switch (YamlReader.read(bytes, file.text(), YamlLimits.CONFIG)) {
            case YamlReading.Read(YamlNode root) -> new Value(plain(root));
            case YamlReading.Empty() -> new Value(Json.nothing());
            case YamlReading.Refused(List<Problem> problems) ->
                new Unreadable(problems.getFirst().place(), problems.getFirst().message());
        };
    }

    private static Json plain(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlSequence sequence ->
                Json.array(sequence.items().stream().map(ConfigText::plain).toList());
            case YamlMapping mapping -> {
                JsonObject.Builder members = Json.object();
                mapping.entries().forEach(entry -> members.put(entry.key().text(), plain(entry.value())));
                yield members.build();
            }
        };
    }

    private static Json scalar(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case ScalarKind.NULL -> Json.nothing();
            case ScalarKind.BOOLEAN -> Json.bool(scalar.text().matches("(?i)true|yes|on"));
            case ScalarKind.TEXT, ScalarKind.NUMBER, ScalarKind.DATE -> Json.text(scalar.text());
        };
    }
}
