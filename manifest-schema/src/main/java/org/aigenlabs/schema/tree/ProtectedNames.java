package org.aigenlabs.schema.tree;

import java.util.Set;
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
    private static final Set<String> ENV_EXAMPLES = Set.of(".env.example", ".env.template");

    private static final String ENV = ".env";

    private static final Set<String> NAMES = Set.of(
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

    private ProtectedNames() {}

    /** Whether {@code path} is, or lies below, a protected name. */
    public static boolean isProtected(TreePath path) {
        String top = TreePath.fold(path.top());
        return NAMES.contains(top) || isEnv(top) || isState(top);
    }

    private static boolean isEnv(String top) {
        return top.equals(ENV) || (top.startsWith(ENV + ".") && !ENV_EXAMPLES.contains(top));
    }

    /** {@code *.pid}, {@code *.lock}, {@code *.db*} and {@code *_cache}: state that programs leave behind. */
    private static boolean isState(String top) {
        return top.endsWith(".pid") || top.endsWith(".lock") || top.contains(".db") || top.endsWith("_cache");
    }
}
