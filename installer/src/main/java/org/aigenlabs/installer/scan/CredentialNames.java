package org.aigenlabs.installer.scan;

import java.util.Set;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.TreePath;

/** The names under which people and programs keep credentials: such a file leaves no machine, whatever is in it. */
public final class CredentialNames {
    private static final Set<String> NAMES = Set.of(
            "auth.json",
            "credentials.json",
            "token.json",
            "tokens.json",
            "mcp-tokens",
            "pairing",
            ".ssh",
            ".gnupg",
            ".netrc",
            ".git-credentials",
            ".aws",
            ".config");

    /** {@code .env} and {@code auth.json} in every spelling that people and editors give their copies. */
    private static final Pattern COPIES =
            Pattern.compile("\\.?#?(\\.env|auth\\.json|auth\\.lock|credentials\\.json)([._~#-].*)?");

    private static final Pattern OAUTH = Pattern.compile(".*oauth.*\\.(json|ya?ml|db|txt|token)");

    private static final Set<String> EXAMPLES = Set.of(".env.example", ".env.template");

    private CredentialNames() {}

    /** Whether the last part of {@code path} is one. */
    public static boolean isOne(TreePath path) {
        String name = TreePath.fold(path.name());
        return !EXAMPLES.contains(name)
                && (NAMES.contains(name)
                        || COPIES.matcher(name).matches()
                        || OAUTH.matcher(name).matches());
    }
}
