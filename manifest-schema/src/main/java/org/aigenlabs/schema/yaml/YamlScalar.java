package org.aigenlabs.schema.yaml;

import org.aigenlabs.schema.problem.Place;

/**
 * A single value, always kept as text: {@code 1.10} stays {@code 1.10}.
 *
 * @param text without quotes, escapes and folding resolved
 * @param plain whether it was written without quotes and not as a block, so that readers guess its type
 */
public record YamlScalar(String text, boolean plain, Place place) implements YamlNode {
    /** What readers take it for. */
    public ScalarKind kind() {
        return plain ? ScalarKind.ofPlain(text) : ScalarKind.TEXT;
    }

    /** Whether nothing was written, or a word for nothing. */
    public boolean isNull() {
        return kind() == ScalarKind.NULL;
    }

    @Override
    public String kindInWords() {
        return kind().inWords();
    }

    @Override
    public String oneLine() {
        return text;
    }
}
