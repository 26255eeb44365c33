package org.aigenlabs.schema.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;
import org.aigenlabs.schema.value.Version;

/**
 * What an author declares in {@code distribution.yaml}, bound and free of errors.
 *
 * <p>Free texts are kept as written, not cleaned for a terminal. A text that was not given is empty.
 *
 * @param name valid as the name of a new profile, in lower case
 * @param version {@code 0.1.0} if not given
 * @param aigenlabsRequires range as written; empty if not given
 * @param hermesRequires range as written, shown only; empty if not given
 * @param env the variables the agent needs, in the author's order, names unique
 * @param malformedEnv names listed as variables that cannot be any, as written: fit for a comment, not for use
 * @param owned what the distribution owns: files and directories, in the author's order, without what is the user's;
 *     never empty
 * @param requires reserved for dependencies: the entries as written
 * @param extendsSource reserved for layers, as written; empty if not given
 */
public record Manifest(
        String name,
        Version version,
        String description,
        String author,
        String license,
        String homepage,
        String repository,
        String aigenlabsRequires,
        String hermesRequires,
        List<EnvRequirement> env,
        List<String> malformedEnv,
        List<TreePath> owned,
        List<String> requires,
        String extendsSource) {
    /** The manifest's own file name, at the top of a distribution. */
    public static final String FILE = "distribution.yaml";

    /** What a distribution owns whose manifest does not say. */
    public static final List<TreePath> DEFAULT_OWNED = Stream.of(
                    "SOUL.md", "config.yaml", "mcp.json", "skills", "cron", FILE)
            .map(TreePath::new)
            .toList();

    /** Copies the lists. */
    public Manifest {
        env = List.copyOf(env);
        malformedEnv = List.copyOf(malformedEnv);
        owned = List.copyOf(owned);
        requires = List.copyOf(requires);
    }
}
