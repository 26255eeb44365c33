package org.aigenlabs.schema.yaml;

import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.schema.problem.Place;

/** A list of values, in file order. */
public record YamlSequence(List<YamlNode> items, Place place) implements YamlNode {
    /** Copies {@code items}. */
    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public String kindInWords() {
        return "a list";
    }

    @Override
    public String oneLine() {
        return items.stream().map(YamlNode::oneLine).collect(Collectors.joining(", ", "[", "]"));
    }
}
