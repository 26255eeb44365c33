package org.aigenlabs.installer.home;

import java.util.List;
import java.util.Map;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;

/**
 * The model that a profile's {@code config.yaml} names. What is not said is empty.
 *
 * @param name {@code model.default}, or {@code model} itself where it is a text
 * @param provider {@code model.provider}
 */
record ModelChoice(String name, String provider) {
    /** The file it is in, relative to the profile. */
    static final String FILE = "config.yaml";

    private static final String KEY = "model";
    private static final ModelChoice NONE = new ModelChoice("", "");

    /** What was read, with what is wrong in the file. */
    record Reading(ModelChoice model, List<Problem> problems) {}

    /**
     * Reads no more of the file than the lines that can matter: a table of a thousand profiles shows only this of
     * their configurations.
     */
    static Reading read(byte[] config) {
        byte[] block = TopLevelBlock.of(KEY, config);
        return PlainKeys.read(block)
                .map(keys -> new Reading(of(keys), List.of()))
                .orElseGet(() -> parse(block));
    }

    private static ModelChoice of(Map<String, String> keys) {
        String itself = keys.getOrDefault(KEY, "");
        return new ModelChoice(keys.getOrDefault(KEY + ".default", itself), keys.getOrDefault(KEY + ".provider", ""));
    }

    /** As {@link #read}, with the whole parser. */
    static Reading parse(byte[] block) {
        return switch (YamlReader.read(block, FILE, YamlLimits.CONFIG)) {
            case YamlReading.Read(YamlMapping top) ->
                new Reading(top.find(KEY).map(ModelChoice::of).orElse(NONE), List.of());
            case YamlReading.Read(YamlNode other) ->
                new Reading(
                        NONE,
                        List.of(HomeProblem.CONFIG.at(
                                other.place(),
                                "`config.yaml` is " + other.kindInWords() + ", expected keys and values",
                                "")));
            case YamlReading.Empty() -> new Reading(NONE, List.of());
            case YamlReading.Refused(List<Problem> problems) ->
                new Reading(
                        NONE,
                        problems.stream()
                                .limit(1)
                                .map(found -> HomeProblem.CONFIG.at(found.place(), found.message(), found.hint()))
                                .toList());
        };
    }

    private static ModelChoice of(YamlNode model) {
        return switch (model) {
            case YamlScalar scalar -> new ModelChoice(text(scalar), "");
            case YamlMapping mapping -> new ModelChoice(text(mapping, "default"), text(mapping, "provider"));
            case YamlSequence _ -> NONE;
        };
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.find(key).map(ModelChoice::text).orElse("");
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
    }
}
