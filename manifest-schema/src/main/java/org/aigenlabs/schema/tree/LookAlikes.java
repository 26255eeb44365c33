package org.aigenlabs.schema.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aigenlabs.schema.value.TreePath;

/** The names that mean something to the agent, to git or to us, and what only looks like one of them. */
final class LookAlikes {
    /** Wherever they stand in a path: a look-alike deeper down has no honest reason either. */
    private static final List<String> PROTECTED = List.of(
            "SOUL.md",
            "SKILL.md",
            "AGENTS.md",
            "MEMORY.md",
            "USER.md",
            "distribution.yaml",
            "config.yaml",
            "profile.yaml",
            "registries.yaml",
            "mcp.json",
            "auth.json",
            "jobs.json",
            ".env",
            ".env.EXAMPLE",
            ".git",
            ".gitmodules",
            ".gitattributes",
            ".aigenlabs",
            "skills",
            "cron",
            "memories",
            "sessions",
            "workspace",
            "profiles",
            "plugins",
            "hooks",
            "trust",
            "state.db");

    private static final Map<String, String> BY_SKELETON =
            PROTECTED.stream().collect(Collectors.toUnmodifiableMap(Confusables::skeleton, Function.identity()));

    private LookAlikes() {}

    /** The protected name that {@code name} looks like, if it looks like one and is not that very name in any case. */
    static Optional<String> find(String name) {
        String original = BY_SKELETON.get(Confusables.skeleton(name));
        return original == null || TreePath.fold(original).equals(TreePath.fold(name))
                ? Optional.empty()
                : Optional.of(original);
    }
}
