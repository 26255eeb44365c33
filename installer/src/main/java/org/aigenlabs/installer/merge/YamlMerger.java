package org.aigenlabs.installer.merge;

import org.aigenlabs.installer.edit.YamlEditor;

/**
 * Merges YAML by key path: lists of mappings with an {@code id} or a {@code name} by that, other lists as ordered sets.
 *
 * <p>The result is the local text with the author's changes in it, never a dump. Streams of several documents, and
 * mappings that hold a key twice, are left to others.
 */
public final class YamlMerger implements TextMerger {
    @Override
    public MergeResult merge(String base, String local, String upstream) {
        return StructuredMerge.of(YamlEditor::open, base, local, upstream);
    }
}
