package org.aigenlabs.installer.merge;

import org.aigenlabs.installer.edit.JsonEditor;

/** Merges JSON by key path, as {@link YamlMerger} does YAML. What is minified stays minified. */
public final class JsonMerger implements TextMerger {
    @Override
    public MergeResult merge(String base, String local, String upstream) {
        return StructuredMerge.of(JsonEditor::open, base, local, upstream);
    }
}
