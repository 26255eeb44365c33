package org.aigenlabs.installer.plan;

import java.util.Map;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.value.TreePath;

/** What a file of a distribution is for, told by its path; the order is the order in which kinds are shown. */
public enum FileKind {
    SOUL("soul"),
    CONFIG("config"),
    MCP("mcp"),
    SKILL("skills"),
    CRON("cron"),
    MANIFEST("manifest"),
    OTHER("other");

    private static final Map<String, FileKind> FILES = Map.of(
            TreePath.fold("SOUL.md"), SOUL,
            TreePath.fold("config.yaml"), CONFIG,
            TreePath.fold("mcp.json"), MCP,
            TreePath.fold(Manifest.FILE), MANIFEST);
    private static final Map<String, FileKind> DIRECTORIES = Map.of("skills", SKILL, "cron", CRON);

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    /** The kind of the file at {@code path}. */
    public static FileKind of(TreePath path) {
        String folded = path.folded();
        int slash = folded.indexOf('/');
        return slash < 0
                ? FILES.getOrDefault(folded, OTHER)
                : DIRECTORIES.getOrDefault(folded.substring(0, slash), OTHER);
    }

    /** For people and for JSON. */
    public String word() {
        return word;
    }
}
