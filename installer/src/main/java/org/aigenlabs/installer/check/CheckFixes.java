package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.installer.settings.SkillText;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/**
 * The corrections that need no thought: names of skills, entries of {@code distribution_owned} that mean
 * nothing, keys that installers wrote. Pure.
 */
public final class CheckFixes {
    private static final KeyPath OWNED = KeyPath.of("distribution_owned");

    /** What installers write into a manifest, and no author does. */
    private static final List<KeyPath> WRITTEN_BACK = List.of(KeyPath.of("source"), KeyPath.of("installed_at"));

    private CheckFixes() {}

    /** New bytes for files of {@code tree}; every byte that needs no correction stays. */
    public static SortedMap<TreePath, byte[]> of(SourceTree tree) {
        SortedMap<TreePath, byte[]> fixed = new TreeMap<>();
        for (TreeFile file : tree.files().values()) {
            TreePath path = file.path();
            if (SkillRules.isSkill(path) && SkillRules.isName(SkillRules.directory(path))) {
                skill(tree.read(file), SkillRules.directory(path)).ifPresent(bytes -> fixed.put(path, bytes));
            }
        }
        tree.find(Manifest.FILE)
                .flatMap(file -> manifest(tree, tree.read(file)))
                .ifPresent(bytes -> fixed.put(new TreePath(Manifest.FILE), bytes));
        return fixed;
    }

    private static Optional<byte[]> skill(byte[] bytes, String name) {
        SkillText text = new SkillText(bytes);
        return text.isPresent() && text.problem().isEmpty() && !text.get("name").equals(name)
                ? text.with("name", name)
                : Optional.empty();
    }

    private static Optional<byte[]> manifest(SourceTree tree, byte[] bytes) {
        if (!(ManifestReader.read(bytes) instanceof ManifestReading.Valid valid)
                || !(YamlEditor.open(bytes) instanceof Opened.Ready(DocumentEditor editor))) {
            return Optional.empty();
        }
        Set<TreePath> absent =
                Ownership.of(valid.manifest()).absentFrom(tree).stream().collect(Collectors.toSet());
        List<Edit> edits = new ArrayList<>();
        List<DataValue> items = editor.get(OWNED).orElse(DataValue.text("")) instanceof DataValue.Sequence list
                ? list.items()
                : List.of();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof DataValue.Text(String entry)
                    && TreePath.parse(entry)
                            .find()
                            .filter(path -> absent.contains(path) || ProtectedNames.isProtected(path))
                            .isPresent()) {
                edits.add(new Edit.Remove(OWNED.then(i)));
            }
        }
        boolean anyLeft = edits.size() < items.size() || items.isEmpty();
        WRITTEN_BACK.stream()
                .filter(key -> editor.get(key).isPresent())
                .forEach(key -> edits.add(new Edit.Remove(key)));
        return anyLeft && editor.apply(edits) instanceof EditOutcome.Edited edited
                ? Optional.of(edited.bytes())
                : Optional.empty();
    }
}
