package org.aigenlabs.installer.plan;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.TreePath;

/**
 * The text of {@code .env.EXAMPLE}, made of what a manifest asks for.
 *
 * <p>Required variables stand open, to be filled in; optional ones are commented out. No text of the author's can begin
 * a line of its own.
 */
public final class EnvExample {
    /** Where it is written, relative to the profile. */
    public static final TreePath FILE = new TreePath(".env.EXAMPLE");

    private static final Set<String> AUTHORS_OWN =
            Set.of(TreePath.fold(".env.EXAMPLE"), TreePath.fold(".env.template"));

    private EnvExample() {}

    /** Whether {@code path} is an example that the author wrote. */
    static boolean isAuthorsOwn(TreePath path) {
        return AUTHORS_OWN.contains(path.folded());
    }

    /** The file for {@code manifest}, ending in a line end. */
    public static String render(Manifest manifest) {
        StringBuilder text = new StringBuilder("# What ")
                .append(Sanitiser.line(manifest.name()))
                .append(" reads from the environment. Copy the lines you need to `.env` and fill them in.\n");
        if (manifest.env().isEmpty()) {
            text.append("# It asks for nothing.\n");
        }
        manifest.env().forEach(variable -> append(text, variable));
        List<String> malformed = manifest.malformedEnv();
        if (!malformed.isEmpty()) {
            text.append("\n# Also named by the author, but no names of variables:\n");
            malformed.forEach(
                    name -> text.append("# ").append(Sanitiser.line(name)).append('\n'));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, EnvRequirement variable) {
        text.append('\n');
        if (!variable.description().isEmpty()) {
            text.append("# ").append(Sanitiser.line(variable.description())).append('\n');
        }
        text.append(variable.required() ? "" : "# ")
                .append(variable.name())
                .append('=')
                .append(value(variable.defaultValue()))
                .append('\n');
    }

    /** In quotes where a reader of the file would cut or change it. */
    private static String value(String plain) {
        String line = Sanitiser.line(plain);
        if (line.matches("[^\\s#\"'`$\\\\]*")) {
            return line;
        }
        return line.indexOf('\'') < 0
                ? "'" + line + "'"
                : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
