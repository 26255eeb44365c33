package org.aigenlabs.schema.yaml;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** The outcome of reading a YAML file. */
public sealed interface YamlReading {
    /** The file holds one value. */
    record Read(YamlNode root) implements YamlReading {}

    /** The file holds no value: nothing at all, or only comments. */
    record Empty() implements YamlReading {}

    /** The file cannot be read safely: at least one problem, all of them errors, in file order. */
    record Refused(List<Problem> problems) implements YamlReading {
        /** Copies {@code problems}. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
