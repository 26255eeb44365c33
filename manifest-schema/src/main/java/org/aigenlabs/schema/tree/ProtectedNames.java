package org.aigenlabs.schema.tree;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;

/**
 * The names at the top of a profile that are the user's or the package manager's own: never taken from a distribution,
 * whatever its manifest says.
 *
 * <p>Only the first part of a path counts ({@code skills/x/logs/} is nobody's but the author's), compared by
 * {@link TreePath#fold}, so {@code .ENV} and {@code Memories/} are the user's too. A name is protected whether it is a file
 * or a directory.
 */
public final class ProtectedNames {
    /** Files with a distribution's wishes for a {@code .env}: without values, so an author may give them. */
    private static final List<String> ENV_EXAMPLES = List.of(".env.example", ".env.template");

    private static final String ENV = ".env";

    private static final List<String> NAMES = List.of(
            // what the agent keeps for the user
            "auth.json",
            "auth.lock",
            "memories",
            "sessions",
            "logs",
            "workspace",
            "plans",
            "home",
            "local",
            "cache",
            "backups",
            "checkpoints",
            "sandboxes",
            "mcp-tokens",
            "pairing",
            "processes.json",
            "gateway_state.json",
            "profile.yaml",
            // what belongs to the root, which is a profile itself
            "active_profile",
            "profiles",
            "trust",
            "store.git",
            "trash",
            "bin",
            "node_modules",
            ".git",
            ".aigenlabs");

    /** State that programs leave behind. */
    private static final List<String> STATE_ENDS = List.of(".pid", ".lock", "_cache");

    private static final String DATABASE = ".db";

    private ProtectedNames() {}

    /** All protected names in the order of their kinds, {@code *} for any text: for the reference. */
    public static List<String> patterns() {
        return Stream.of(
                        Stream.of(ENV, ENV + ".*"),
                        NAMES.stream(),
                        STATE_ENDS.stream().map(end -> "*" + end),
                        Stream.of("*" + DATABASE + "*"))
                .flatMap(Function.identity())
                .toList();
    }

    /** The names that look protected and are not: what {@code .env.*} leaves to an author. */
    public static List<String> exceptions() {
        return ENV_EXAMPLES;
    }

    /** Whether {@code path} is, or lies below, a protected name. */
    public static boolean isProtected(TreePath path) {
        String top = TreePath.fold(path.top());
        return NAMES.contains(top) || isEnv(top) || isState(top);
    }

    private static boolean isEnv(String top) {
        return top.equals(ENV) || (top.startsWith(ENV + ".") && !ENV_EXAMPLES.contains(top));
    }

    private static boolean isState(String top) {
        return STATE_ENDS.stream().anyMatch(top::endsWith) || top.contains(DATABASE);
    }
}
