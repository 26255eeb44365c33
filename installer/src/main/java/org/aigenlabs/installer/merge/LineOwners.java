package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.diff.Edit;

/** Whose each line of a text is, carried along from one form of the text to the next. */
public final class LineOwners {
    private LineOwners() {}

    /** A line and its owner. */
    public record Owned<T>(String line, T owner) {}

    /**
     * The lines of {@code after}: those that were there before keep their owner.
     *
     * @param fresh the owner of a line that is new
     */
    public static <T> List<Owned<T>> carry(List<Owned<T>> before, String after, Function<String, T> fresh) {
        List<String> now = after.lines().toList();
        List<Owned<T>> owned = new ArrayList<>();
        int at = 0;
        for (Edit edit : TokenSequence.diff(before.stream().map(Owned::line).toList(), now)) {
            owned.addAll(before.subList(at, edit.getBeginA()));
            now.subList(edit.getBeginB(), edit.getEndB())
                    .forEach(line -> owned.add(new Owned<>(line, fresh.apply(line))));
            at = edit.getEndA();
        }
        owned.addAll(before.subList(at, before.size()));
        return owned;
    }
}
