package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlScalar;

/**
 * What a profile is, whatever its name: the file {@code profile.yaml}. A text that is not given is empty.
 *
 * @param id a UUID that never changes; empty in a profile that this program has not touched
 * @param description for people, one line
 * @param displayName for people, one line
 */
public record ProfileIdentity(String id, String description, String displayName) {
    /** Where it lies, relative to the profile. */
    public static final String FILE = "profile.yaml";

    /** Bytes that the file may have. */
    static final int LARGEST = 256 * 1024;

    /** Nothing known. */
    static final ProfileIdentity NONE = new ProfileIdentity("", "", "");

    /** What was read, with what is wrong in the file. */
    record Reading(ProfileIdentity identity, List<Problem> problems) {}

    /** The identity of a profile that is being made. */
    public static ProfileIdentity of(UUID id, String description, String displayName) {
        return new ProfileIdentity(id.toString(), oneLine(description), oneLine(displayName));
    }

    /** The id of the profile at {@code profile}; empty if there is none, or it cannot be read. */
    public static Optional<String> idOf(Disk disk, Path profile) {
        Path file = profile.resolve(FILE);
        return Optional.of(file)
                .filter(at -> disk.type(at) == EntryType.FILE)
                .map(at -> read(disk.read(at, LARGEST)).identity().id())
                .filter(id -> !id.isEmpty());
    }

    /** Reads the file; keys that others keep there are passed over. */
    static Reading read(byte[] bytes) {
        return PlainKeys.read(bytes)
                .map(keys -> new Reading(of(keys), List.of()))
                .orElseGet(() -> parse(bytes));
    }

    private static ProfileIdentity of(Map<String, String> keys) {
        return new ProfileIdentity(
                keys.getOrDefault("id", ""),
                keys.getOrDefault("description", "").strip(),
                keys.getOrDefault("display_name", "").strip());
    }

    /** As {@link #read}, with the whole parser. */
    static Reading parse(byte[] bytes) {
        return switch (YamlReader.read(bytes, FILE, YamlLimits.CONFIG)) {
            case YamlReading.Read(YamlMapping mapping) ->
                new Reading(
                        new ProfileIdentity(
                                text(mapping, "id"), text(mapping, "description"), text(mapping, "display_name")),
                        List.of());
            case YamlReading.Read(YamlNode other) ->
                new Reading(
                        NONE,
                        List.of(HomeProblem.CONFIG.at(
                                other.place(),
                                "`profile.yaml` is " + other.kindInWords() + ", expected keys and values",
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

    /** The file as it is first written; JSON's quoted texts are YAML's too. */
    public String render() {
        StringBuilder text = new StringBuilder("id: ").append(id).append('\n');
        append(text, "description", description);
        append(text, "display_name", displayName);
        return text.toString();
    }

    private static String oneLine(String text) {
        return Sanitiser.line(text.strip());
    }

    private static void append(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key)
                    .append(": ")
                    .append(JsonWriter.compact(Json.text(value)))
                    .append('\n');
        }
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.find(key)
                .filter(node -> node instanceof YamlScalar scalar && !scalar.isNull())
                .map(node -> node.oneLine().strip())
                .orElse("");
    }
}
