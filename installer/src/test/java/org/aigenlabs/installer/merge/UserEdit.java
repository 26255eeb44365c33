package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;

/** An edit such as users make: a key added and one changed, a sentence and a paragraph added, a line added. */
record UserEdit(TreePath path, String text) {
    private static final String SENTENCE = "The user says so.";
    private static final KeyPath ADDED = KeyPath.of("added_by_user");

    static UserEdit of(TreePath path, String text) {
        return new UserEdit(
                path,
                switch (MergeKind.of(path)) {
                    case YAML, JSON, CRON -> data(path, text);
                    case MARKDOWN, PROSE -> prose(text);
                    case ENV_EXAMPLE, LINES -> text + (text.endsWith("\n") ? "" : "\n") + SENTENCE + "\n";
                });
    }

    /** Behind the first longer line that ends a sentence, and at the end. */
    private static String prose(String text) {
        List<String> lines = LineMerger.lines(text);
        int at = lines.stream()
                .map(String::stripTrailing)
                .filter(line -> line.length() > 40 && line.endsWith("."))
                .findFirst()
                .map(line -> text.indexOf(line) + line.length())
                .orElse(0);
        String whole = at == 0 ? text : text.substring(0, at) + " " + SENTENCE + text.substring(at);
        return whole + "\n" + SENTENCE + "\n";
    }

    private static String data(TreePath path, String text) {
        Optional<DocumentEditor> editor = open(path, text);
        if (editor.isEmpty() || !(editor.get().data() instanceof DataValue.Mapping(List<DataValue.Entry> entries))) {
            return text;
        }
        Edit added = new Edit.Set(ADDED, DataValue.text(SENTENCE));
        String key = entries.stream()
                .filter(entry -> entry.value() instanceof DataValue.Literal)
                .map(entry -> ((DataValue.Text) entry.key()).text())
                .findFirst()
                .orElse("changed_by_user");
        Edit changed = new Edit.Set(KeyPath.of(key), DataValue.number(4711));
        return editor.get().apply(List.of(changed, added)) instanceof EditOutcome.Edited(String edited) ? edited : text;
    }

    static Optional<DocumentEditor> open(TreePath path, String text) {
        Opened opened = path.name().endsWith(".json") ? JsonEditor.open(text) : YamlEditor.open(text);
        return opened instanceof Opened.Ready(DocumentEditor editor) ? Optional.of(editor) : Optional.empty();
    }

    boolean isIn(String merged) {
        return count(merged, SENTENCE) >= count(text, SENTENCE) && count(merged, "4711") >= count(text, "4711");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length;
    }
}
