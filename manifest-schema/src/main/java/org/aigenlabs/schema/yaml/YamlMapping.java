package org.aigenlabs.schema.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aigenlabs.schema.problem.Place;

/**
 * Values by key, in file order; no two keys are equal, even after Unicode normalisation.
 *
 * @param entries what a merge key brought comes last
 */
public record YamlMapping(List<Entry> entries, Place place) implements YamlNode {
    /** A key and its value. */
    public record Entry(YamlScalar key, YamlNode value) {}

    /** Copies {@code entries}. */
    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** The value of {@code key}, if the key is there. */
    public Optional<YamlNode> find(String key) {
        return entries.stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    @Override
    public String kindInWords() {
        return "a mapping";
    }

    @Override
    public String oneLine() {
        return entries.stream()
                .map(entry -> entry.key().text() + ": " + entry.value().oneLine())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
