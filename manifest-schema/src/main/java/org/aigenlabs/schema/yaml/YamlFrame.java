package org.aigenlabs.schema.yaml;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.problem.Place;

/** A collection whose end has not been read yet. */
final class YamlFrame {
    final boolean isMapping;
    final Place place;

    /** Empty if it has none. */
    final String anchor;

    /** How many nodes had been counted before this one. */
    final int nodesBefore;

    /** The items of a list; of a mapping, keys and values in turn. */
    final List<YamlNode> children = new ArrayList<>();

    /** How many collections lie within each other below this one. */
    int heightBelow;

    YamlFrame(boolean isMapping, Place place, String anchor, int nodesBefore) {
        this.isMapping = isMapping;
        this.place = place;
        this.anchor = anchor;
        this.nodesBefore = nodesBefore;
    }

    void add(YamlNode child, int height) {
        children.add(child);
        heightBelow = Math.max(heightBelow, height);
    }
}
