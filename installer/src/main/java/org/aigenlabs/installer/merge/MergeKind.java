package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.value.TreePath;

/** By what a file is merged, told by its path. */
public enum MergeKind {
    CRON("cron"),
    ENV_EXAMPLE("env example"),
    YAML("yaml"),
    JSON("json"),
    MARKDOWN("markdown"),
    PROSE("prose"),
    LINES("lines");

    private static final List<String> ENV_EXAMPLES = List.of(".env.example", ".env.template");
    private static final List<String> LISTS_OF_PACKAGES = List.of("requirements", "constraints");

    private final String word;

    MergeKind(String word) {
        this.word = word;
    }

    /** For people and for JSON. */
    public String word() {
        return word;
    }

    /** The kind of the file at {@code path}. */
    public static MergeKind of(TreePath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        if (CronJobs.isCronFile(path)) {
            return CRON;
        }
        if (ENV_EXAMPLES.contains(name)) {
            return ENV_EXAMPLE;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> YAML;
            case "json" -> JSON;
            case "md", "markdown" -> MARKDOWN;
            case "txt" -> LISTS_OF_PACKAGES.stream().anyMatch(name::startsWith) ? LINES : PROSE;
            default -> LINES;
        };
    }

    TextMerger merger(TreePath path) {
        return switch (this) {
            case CRON -> new CronMerger(path);
            case ENV_EXAMPLE -> new EnvExampleMerger();
            case YAML -> new YamlMerger();
            case JSON -> new JsonMerger();
            case MARKDOWN -> new FrontmatterMerger();
            case PROSE -> new ProseMerger();
            case LINES -> new LineMerger();
        };
    }
}
