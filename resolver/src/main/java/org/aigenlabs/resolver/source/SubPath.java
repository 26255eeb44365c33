package org.aigenlabs.resolver.source;

import java.util.Arrays;
import org.aigenlabs.schema.value.TreePath;

/** Reads the directory of a distribution inside its repository, from {@code //} or {@code --path}. */
final class SubPath {
    private SubPath() {}

    /** The path without a leading {@code ./} or a trailing slash; empty if {@code text} is. */
    static String read(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String what = "the path `" + text + "`";
        if (text.indexOf('\\') >= 0) {
            throw Refusal.ofPart(what, "it holds `\\`", "`/` between directories");
        }
        if (Arrays.asList(text.split("/", -1)).contains("..")) {
            throw Refusal.ofPart(what, "`..` leads out of the tree", "a path below the top of the repository");
        }
        return TreePath.parse(text)
                .orThrow(bad -> Refusal.ofPart(what, "it has an empty or `.` part", bad.expected()))
                .text();
    }
}
