package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Opened;

/**
 * One three-way merge of structured texts: what it means is merged by key path, and the text follows.
 *
 * <p>The text is that of a merge by line or token where that means the same, for it keeps everyone's comments; else the
 * local text with the author's changes spliced in. Either way it is read again and must mean what it should.
 */
final class StructuredMerge {
    private final Function<String, Opened> opener;
    private final List<String> texts;
    private final List<DocumentEditor> sides;

    private StructuredMerge(Function<String, Opened> opener, List<String> texts, List<DocumentEditor> sides) {
        this.opener = opener;
        this.texts = texts;
        this.sides = sides;
    }

    /** {@code texts} are base, local and upstream. */
    static MergeResult of(Function<String, Opened> opener, String base, String local, String upstream) {
        if (local.equals(upstream) || base.equals(upstream)) {
            return new MergeResult.Merged(local);
        }
        if (base.equals(local)) {
            return new MergeResult.Merged(upstream);
        }
        List<String> texts = List.of(base, local, upstream);
        List<Opened> opened = texts.stream().map(opener).toList();
        for (Opened side : opened) {
            Optional<String> reason = unreadable(side);
            if (reason.isPresent()) {
                return new MergeResult.Unreadable(reason.get());
            }
        }
        List<DocumentEditor> editors =
                opened.stream().flatMap(side -> editor(side).stream()).toList();
        return new StructuredMerge(opener, texts, editors).run();
    }

    private static Optional<DocumentEditor> editor(Opened side) {
        return switch (side) {
            case Opened.Ready(DocumentEditor editor) -> Optional.of(editor);
            case Opened.Unreadable _ -> Optional.empty();
        };
    }

    private static Optional<String> unreadable(Opened side) {
        return switch (side) {
            case Opened.Unreadable(String reason) -> Optional.of(reason);
            case Opened.Ready(DocumentEditor editor)
            when !editor.others().isEmpty() -> Optional.of("it holds more than one document");
            case Opened.Ready(DocumentEditor editor)
            when Soundness.hasDuplicateKeys(editor.data()) -> Optional.of("it holds a key twice");
            case Opened.Ready _ -> Optional.empty();
        };
    }

    private MergeResult run() {
        MergedData merged = data(Preference.LOCAL);
        TextWriter writer = new TextWriter(opener, sides.get(2));
        Optional<String> text = writer.write(Drafts.of(texts.get(0), texts.get(1), texts.get(2)), merged.value())
                .map(written -> withComments(writer, written, merged.value()));
        if (merged.conflicts() == 0) {
            return text.<MergeResult>map(MergeResult.Merged::new).orElseGet(() -> byLine(1));
        }
        MergeResult.Conflicted byLine = byLine(merged.conflicts());
        return text.<MergeResult>map(mine -> conflicted(writer, mine, byLine)).orElse(byLine);
    }

    private MergeResult.Conflicted byLine(int conflicts) {
        return Conflicts.ofTexts(texts.get(0), texts.get(1), texts.get(2), conflicts);
    }

    private String withComments(TextWriter writer, String written, DataValue wanted) {
        String carried = CommentCarrier.carry(texts.get(0), texts.get(2), written);
        return carried.equals(written) || !writer.means(carried, wanted) ? written : carried;
    }

    private MergedData data(Preference preference) {
        return DataMerge.of(
                sides.get(0).data(), sides.get(1).data(), sides.get(2).data(), preference);
    }

    /** Everything merged but the conflicts, which alone stand between markers. */
    private MergeResult.Conflicted conflicted(TextWriter writer, String mine, MergeResult.Conflicted byLine) {
        Optional<String> theirs = settledForAuthor(writer, mine);
        Optional<String> before = writer.edit(mine, data(Preference.BASE).value());
        String markedUp = before.flatMap(base -> theirs.flatMap(upstream -> Conflicts.marked(base, mine, upstream)))
                .orElse(byLine.markedUp());
        return new MergeResult.Conflicted(markedUp, mine, theirs.orElse(byLine.theirs()), byLine.conflicts());
    }

    private Optional<String> settledForAuthor(TextWriter writer, String mine) {
        DataValue wanted = data(Preference.UPSTREAM).value();
        boolean isWhole = switch (wanted) {
            // no keys: an empty file, or one value, is the author's as it is written there
            case DataValue.Text _, DataValue.Literal _ ->
                wanted.equals(sides.get(2).data());
            case DataValue.Mapping _, DataValue.Sequence _, DataValue.Marked _, DataValue.Alias _ -> false;
        };
        return isWhole ? Optional.of(texts.get(2)) : writer.edit(mine, wanted);
    }
}
