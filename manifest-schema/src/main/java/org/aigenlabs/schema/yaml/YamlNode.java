package org.aigenlabs.schema.yaml;

import org.aigenlabs.schema.problem.Place;

/**
 * A value in a YAML file that knows where it stands.
 *
 * <p>Where aliases are allowed, one node may be reached by several ways, but never from within itself: walking the whole
 * value visits at most {@link YamlLimits#events} nodes, at most {@link YamlLimits#depth} deep, so recursion is safe.
 */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
    /** Where the value begins; for what an alias refers to, where it was written. */
    Place place();

    /** What the value is, in words with an article: {@code a list}. */
    String kindInWords();

    /** The value on one line in YAML's flow style without quotes: {@code {name: mail, version: ^1.2}}. */
    String oneLine();
}
