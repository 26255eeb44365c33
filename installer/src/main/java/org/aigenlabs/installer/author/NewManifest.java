package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.manifest.ManifestSchema;

/**
 * A manifest that is to be written for a profile that has none. A text that is not known is empty.
 *
 * @param env the variables that it asks for, none twice
 * @param owned paths as in a manifest, a directory with a slash at its end
 */
public record NewManifest(
        String name,
        String description,
        String author,
        String license,
        String repository,
        List<Variable> env,
        List<String> owned) {
    private static final String FIRST_VERSION = "0.1.0";

    /**
     * A variable.
     *
     * @param mentionedIn the file that mentions it; empty if only the author's {@code .env} has it, so that others may do
     *     without
     */
    public record Variable(String name, String mentionedIn) {}

    /** Copies the lists. */
    public NewManifest {
        env = List.copyOf(env);
        owned = List.copyOf(owned);
    }

    /** The file, UTF-8; JSON's quoted texts are YAML's too. */
    public byte[] render() {
        StringBuilder text = new StringBuilder(ManifestSchema.EDITOR_LINE).append('\n');
        text.append("name: ").append(name).append('\n');
        text.append("version: ").append(FIRST_VERSION).append('\n');
        line(text, "description", description);
        line(text, "author", author);
        if (license.isEmpty()) {
            text.append("# license: what others may do with it, as an SPDX id: MIT, Apache-2.0, CC-BY-4.0\n");
        }
        line(text, "license", license);
        line(text, "repository", repository);
        if (!env.isEmpty()) {
            text.append("\nenv_requires:\n");
            env.forEach(each -> variable(text, each));
        }
        text.append("\ndistribution_owned:\n");
        owned.forEach(each -> text.append("  - ").append(quoted(each)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    private static void variable(StringBuilder text, Variable variable) {
        text.append("  - name: ").append(variable.name()).append('\n');
        text.append(
                variable.mentionedIn().isEmpty()
                        ? "    required: false\n"
                        : "    description: " + quoted("Used in " + variable.mentionedIn()) + "\n");
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9._/-]*") && !value.matches("(?i)true|false|yes|no|on|off|null|y|n")
                ? value
                : JsonWriter.compact(Json.text(value)).strip();
    }
}
