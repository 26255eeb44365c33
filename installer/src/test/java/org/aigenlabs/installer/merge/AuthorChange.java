package org.aigenlabs.installer.merge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.schema.value.TreePath;

/** What an author changed in a file, looked for in what became of it. */
record AuthorChange(TreePath path, String before, String after) {
    /** Words, comments and values that the author added and {@code merged} lacks. */
    List<String> missingFrom(String merged) {
        Set<String> known = new HashSet<>(sentences(before));
        List<String> added =
                sentences(after).stream().filter(each -> !known.contains(each)).toList();
        return switch (MergeKind.of(path)) {
            case YAML, JSON, CRON ->
                Stream.concat(
                                data(merged),
                                added.stream().filter(each -> each.startsWith("#") && !merged.contains(each)))
                        .toList();
            case ENV_EXAMPLE, MARKDOWN, PROSE, LINES ->
                added.stream().filter(each -> !merged.contains(each)).toList();
        };
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Merging the author's change once more into a text that has it changes nothing. */
    private Stream<String> data(String merged) {
        Optional<DocumentEditor> base = UserEdit.open(path, before);
        Optional<DocumentEditor> ours = UserEdit.open(path, merged);
        Optional<DocumentEditor> theirs = UserEdit.open(path, after);
        if (base.isEmpty() || theirs.isEmpty()) {
            return Stream.of();
        }
        if (ours.isEmpty()) {
            return Stream.of("the file cannot be read any more");
        }
        DataValue mine = ours.get().data();
        MergedData again = DataMerge.of(base.get().data(), mine, theirs.get().data(), Preference.LOCAL);
        boolean same = again.conflicts() == 0 && again.value().equals(mine);
        return same ? Stream.of() : Stream.of("a change of a value");
    }
}
