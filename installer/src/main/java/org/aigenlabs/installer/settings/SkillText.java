package org.aigenlabs.installer.settings;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;

/** The text of a {@code SKILL.md}: YAML between lines of three dashes, then what the agent reads; real ones may lack it. */
final class SkillText {
    private static final Pattern FRONTMATTER =
            Pattern.compile("\\A\\ufeff?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

    private final Opened frontmatter;

    SkillText(byte[] bytes) {
        Matcher found = FRONTMATTER.matcher(new String(bytes, StandardCharsets.UTF_8));
        frontmatter = YamlEditor.open(found.find() ? found.group(1) : "");
    }

    /** Why it cannot be read; empty if it can. */
    String problem() {
        return switch (frontmatter) {
            case Opened.Ready _ -> "";
            case Opened.Unreadable(String reason) -> reason;
        };
    }

    /** A text of the frontmatter; empty if it is not there. */
    String get(String key) {
        return switch (frontmatter) {
            case Opened.Ready(DocumentEditor editor) ->
                editor.get(KeyPath.of(key)).map(SkillText::text).orElse("");
            case Opened.Unreadable _ -> "";
        };
    }

    private static String text(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text;
            case DataValue.Marked(String _, String _, DataValue inner) -> text(inner);
            case DataValue.Alias _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }
}
