package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.tree.TreeFile;

/** The addresses in a configuration to which an agent sends its prompts and keys: every {@code base_url}. */
final class Endpoints {
    private static final String CONFIG = "config.yaml";
    private static final String KEY = "base_url";

    private Endpoints() {}

    static boolean mayHave(TreeFile file) {
        return file.path().folded().equals(CONFIG);
    }

    /** Each as {@code key: address}, in file order; none in a file that cannot be read. */
    static List<String> in(byte[] config) {
        return switch (YamlEditor.open(config)) {
            case Opened.Ready(DocumentEditor editor) -> {
                List<String> found = new ArrayList<>();
                collect(editor.data(), "", found);
                yield found;
            }
            case Opened.Unreadable _ -> List.of();
        };
    }

    private static void collect(DataValue value, String at, List<String> found) {
        switch (value) {
            case DataValue.Mapping(List<DataValue.Entry> entries) -> entries.forEach(entry -> member(entry, at, found));
            case DataValue.Sequence(List<DataValue> items) -> items.forEach(item -> collect(item, at, found));
            case DataValue.Marked(String _, String _, DataValue inner) -> collect(inner, at, found);
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _ -> {
                // no address by itself
            }
        }
    }

    private static void member(DataValue.Entry entry, String at, List<String> found) {
        String key = entry.key() instanceof DataValue.Text(String name) ? name : "";
        String here = at.isEmpty() ? key : at + "." + key;
        if (key.equals(KEY) && entry.value() instanceof DataValue.Text(String address)) {
            found.add(here + ": " + address);
        } else {
            collect(entry.value(), here, found);
        }
    }
}
