package org.aigenlabs.installer.capability;

import java.util.List;
import org.aigenlabs.schema.value.TreePath;

/** The environment variables that a file of the agent's mentions in its values: {@code ${NAME}} and the like. */
public final class MentionedVariables {
    private MentionedVariables() {}

    /** Their names, in the order in which they first occur; none if the file, YAML or JSON by its name, cannot be read. */
    public static List<String> in(TreePath file, byte[] bytes) {
        return ConfigText.read(file, bytes) instanceof ConfigText.Value(var value) ? Variables.in(value) : List.of();
    }
}
