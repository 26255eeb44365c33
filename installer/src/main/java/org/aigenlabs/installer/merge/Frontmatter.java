package org.aigenlabs.installer.merge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file that begins with YAML between lines of three dashes.
 *
 * @param opening the first line of dashes
 * @param yaml what stands between, perhaps nothing
 * @param rest from the second line of dashes on
 */
record Frontmatter(String opening, String yaml, String rest) {
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\r?\\n");
    private static final Pattern CLOSING = Pattern.compile("^---[ \\t]*(?:\\r?\\n|\\z)", Pattern.MULTILINE);

    static Optional<Frontmatter> of(String text) {
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        if (!opening.lookingAt() || !closing.find(opening.end())) {
            return Optional.empty();
        }
        return Optional.of(new Frontmatter(
                opening.group(), text.substring(opening.end(), closing.start()), text.substring(closing.start())));
    }
}
