package org.aigenlabs.installer.settings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;

/** The text of a {@code SKILL.md}: YAML between lines of three dashes, then what the agent reads; real ones may lack it. */
public final class SkillText {
    private static final Pattern FRONTMATTER =
            Pattern.compile("\\A\\ufeff?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

    private final String whole;
    private final int from;
    private final int to;
    private final Opened frontmatter;

    public SkillText(byte[] bytes) {
        whole = new String(bytes, StandardCharsets.UTF_8);
        Matcher found = FRONTMATTER.matcher(whole);
        boolean there = found.find();
        from = there ? found.start(1) : -1;
        to = there ? found.end(1) : -1;
        frontmatter = YamlEditor.open(there ? found.group(1) : "");
    }

    /** Whether it has any. */
    public boolean isPresent() {
        return from >= 0;
    }

    /** The whole text with {@code value} at {@code key} and every other byte kept; empty if that cannot be done. */
    public Optional<byte[]> with(String key, String value) {
        return isPresent()
                        && frontmatter instanceof Opened.Ready(DocumentEditor editor)
                        && editor.set(KeyPath.of(key), DataValue.text(value)) instanceof EditOutcome.Edited(String text)
                ? Optional.of((whole.substring(0, from) + text + whole.substring(to)).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Why it cannot be read; empty if it can. */
    public String problem() {
        return switch (frontmatter) {
            case Opened.Ready _ -> "";
            case Opened.Unreadable(String reason) -> reason;
        };
    }

    /** A text of the frontmatter; empty if it is not there. */
    public String get(String key) {
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
