package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example of an environment file cut into blocks: a variable with the comment above it, or a comment by itself. */
final class EnvBlocks {
    /** A variable that stands in a comment is an optional one. */
    private static final Pattern VARIABLE =
            Pattern.compile("[ \\t]*(?:#[ \\t]*)?(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)=.*", Pattern.DOTALL);

    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final StringBuilder open = new StringBuilder();

    private EnvBlocks() {}

    /** From a name to the text, in order; the names of variables are their own. Joined the texts are {@code text}. */
    static Map<String, String> of(String text) {
        EnvBlocks cut = new EnvBlocks();
        for (String line : LineMerger.lines(text)) {
            Matcher variable = VARIABLE.matcher(line);
            if (line.isBlank() && !cut.open.toString().isBlank()) {
                cut.close(cut.open.toString());
            }
            cut.open.append(line);
            if (variable.matches()) {
                cut.close(variable.group(1));
            }
        }
        if (!cut.open.isEmpty()) {
            cut.close(cut.open.toString());
        }
        return cut.blocks;
    }

    private void close(String name) {
        String unique = name;
        for (int i = 2; blocks.containsKey(unique); i++) {
            unique = name + " " + i;
        }
        blocks.put(unique, open.toString());
        open.setLength(0);
    }

    static List<String> names(Map<String, String> blocks) {
        return new ArrayList<>(blocks.keySet());
    }
}
