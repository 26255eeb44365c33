package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.Opened;

/**
 * Makes a text mean what it should with as few changes as possible, and looks whether it does.
 *
 * @param opener of the language
 * @param author the author's text: values that come from there are written as they are there
 */
record TextWriter(Function<String, Opened> opener, DocumentEditor author) {
    /** The first of {@code drafts} that means {@code wanted}, else the first that can be edited to. */
    Optional<String> write(List<String> drafts, DataValue wanted) {
        return drafts.stream()
                .filter(draft -> means(draft, wanted))
                .findFirst()
                .or(() -> drafts.stream()
                        .flatMap(draft -> edit(draft, wanted).stream())
                        .findFirst());
    }

    /** Whether {@code text} can be read and means {@code wanted}. */
    boolean means(String text, DataValue wanted) {
        return read(text).filter(editor -> editor.data().equals(wanted)).isPresent() && Soundness.hasAllAnchors(wanted);
    }

    private Optional<DocumentEditor> read(String text) {
        return switch (opener.apply(text)) {
            case Opened.Ready(DocumentEditor editor) ->
                editor.others().isEmpty() ? Optional.of(editor) : Optional.empty();
            case Opened.Unreadable _ -> Optional.empty();
        };
    }

    /** {@code draft} edited to mean {@code wanted}; empty if that is not safe. */
    Optional<String> edit(String draft, DataValue wanted) {
        Optional<DocumentEditor> start = read(draft).filter(editor -> !Soundness.hasDuplicateKeys(editor.data()));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        DataEdits edits = DataEdits.between(start.get().data(), wanted, author);
        if (!writable(edits.values()) || !writable(edits.moves())) {
            return Optional.empty();
        }
        return apply(draft, edits.values())
                .flatMap(text -> apply(text, edits.moves()))
                .filter(text -> means(text, wanted));
    }

    private Optional<String> apply(String text, List<Edit> edits) {
        if (edits.isEmpty()) {
            return Optional.of(text);
        }
        return read(text).flatMap(editor -> switch (editor.apply(edits)) {
            case EditOutcome.Edited(String edited) -> Optional.of(edited);
            case EditOutcome.Unchanged _ -> Optional.of(text);
            case EditOutcome.Refused _ -> Optional.empty();
        });
    }

    private static boolean writable(List<Edit> edits) {
        return edits.stream().allMatch(edit -> switch (edit) {
            case Edit.Set set -> Soundness.isPlain(set.value());
            case Edit.InsertItem insert -> Soundness.isPlain(insert.value());
            case Edit.SetRaw _, Edit.Remove _ -> true;
        });
    }
}
