package org.aigenlabs.cli.operation;

import java.util.Set;
import org.aigenlabs.schema.value.Version;

/** The name of a release's tag: as the tags before it are named, else with a {@code v}. Pure. */
final class TagName {
    private TagName() {}

    /** @param directory whether the distribution lies below the top of its repository, where others may lie, too */
    static String of(String name, boolean directory, Version version, Set<String> tags) {
        String prefix = directory ? name + "/" : "";
        boolean plain = tags.stream()
                        .anyMatch(tag -> tag.startsWith(prefix)
                                && tag.substring(prefix.length()).matches("\\d.*"))
                && tags.stream()
                        .noneMatch(tag -> tag.startsWith(prefix)
                                && tag.substring(prefix.length()).matches("v\\d.*"));
        return prefix + (plain ? "" : "v") + version.text();
    }
}
