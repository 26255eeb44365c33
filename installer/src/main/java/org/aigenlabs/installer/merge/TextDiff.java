package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.text.StrictUtf8;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;

/** The differences between two forms of one file, for people: by line, and for prose counted by sentence. */
public final class TextDiff {
    private static final int AROUND = 3;

    private TextDiff() {}

    /** {@code 14 of 80 sentences changed}, if {@code path} is prose that differs. */
    public static Optional<String> summary(TreePath path, byte[] before, byte[] after) {
        MergeKind kind = MergeKind.of(path);
        boolean prose = kind == MergeKind.MARKDOWN || kind == MergeKind.PROSE;
        Optional<String> old = StrictUtf8.decode(before);
        Optional<String> now = StrictUtf8.decode(after);
        if (!prose || old.isEmpty() || now.isEmpty() || before.length == 0 || after.length == 0) {
            return Optional.empty();
        }
        List<String> from = sentences(old.get());
        List<String> to = sentences(now.get());
        int changed = 0;
        for (Edit edit : edits(from, to)) {
            changed += Math.max(edit.getLengthA(), edit.getLengthB());
        }
        int all = Math.max(from.size(), to.size());
        return changed == 0
                ? Optional.empty()
                : Optional.of(changed + " of " + all + (all == 1 ? " sentence" : " sentences") + " changed");
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\R+"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * A unified diff without its header: each line begins with a space, {@code +}, {@code -} or {@code @}.
     *
     * @param most lines; what is beyond is counted in a last one
     */
    public static List<String> lines(byte[] before, byte[] after, int most) {
        Optional<String> old = StrictUtf8.decode(before);
        Optional<String> now = StrictUtf8.decode(after);
        if (old.isEmpty()
                || now.isEmpty()
                || old.get().indexOf('\0') >= 0
                || now.get().indexOf('\0') >= 0) {
            return List.of("@ " + before.length + " bytes become " + after.length + ", no text");
        }
        List<String> from = old.get().lines().toList();
        List<String> to = now.get().lines().toList();
        List<String> shown = new ArrayList<>();
        EditList edits = edits(from, to);
        for (int i = 0; i < edits.size(); i++) {
            i = hunk(edits, i, from, to, shown);
        }
        if (shown.size() <= most) {
            return shown;
        }
        List<String> cut = new ArrayList<>(shown.subList(0, most));
        cut.add("@ and " + (shown.size() - most) + " lines more");
        return cut;
    }

    /** Adds the hunk that begins with edit {@code first}; the number of its last edit. */
    private static int hunk(EditList edits, int first, List<String> from, List<String> to, List<String> shown) {
        int last = first;
        while (last + 1 < edits.size()
                && edits.get(last + 1).getBeginA() - edits.get(last).getEndA() <= 2 * AROUND) {
            last++;
        }
        int at = Math.max(0, edits.get(first).getBeginA() - AROUND);
        int end = Math.min(from.size(), edits.get(last).getEndA() + AROUND);
        shown.add("@ line " + (at + 1));
        for (Edit edit : edits.subList(first, last + 1)) {
            from.subList(at, edit.getBeginA()).forEach(line -> shown.add(" " + line));
            from.subList(edit.getBeginA(), edit.getEndA()).forEach(line -> shown.add("-" + line));
            to.subList(edit.getBeginB(), edit.getEndB()).forEach(line -> shown.add("+" + line));
            at = edit.getEndA();
        }
        from.subList(at, end).forEach(line -> shown.add(" " + line));
        return last;
    }

    private static EditList edits(List<String> from, List<String> to) {
        return TokenSequence.diff(from, to);
    }
}
