package org.aigenlabs.installer.merge;

import java.util.Optional;
import java.util.function.Function;

/** Merges Markdown: its frontmatter as YAML, by line where that is broken, and the rest as prose. */
public final class FrontmatterMerger implements TextMerger {
    private final ProseMerger prose = new ProseMerger();

    @Override
    public MergeResult merge(String base, String local, String upstream) {
        Optional<Frontmatter> before = Frontmatter.of(base);
        Optional<Frontmatter> mine = Frontmatter.of(local);
        Optional<Frontmatter> theirs = Frontmatter.of(upstream);
        if (before.isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
            return prose.merge(base, local, upstream);
        }
        MergeResult head =
                head(before.get().yaml(), mine.get().yaml(), theirs.get().yaml());
        MergeResult rest =
                prose.merge(before.get().rest(), mine.get().rest(), theirs.get().rest());
        String opening = mine.get().opening();
        int conflicts = conflicts(head) + conflicts(rest);
        return conflicts == 0
                ? new MergeResult.Merged(opening + markedUp(head) + markedUp(rest))
                : new MergeResult.Conflicted(
                        opening + markedUp(head) + markedUp(rest),
                        opening + mine(head) + mine(rest),
                        opening + theirs(head) + theirs(rest),
                        conflicts);
    }

    private static MergeResult head(String base, String local, String upstream) {
        MergeResult byKey = new YamlMerger().merge(base, local, upstream);
        return byKey instanceof MergeResult.Unreadable ? new LineMerger().merge(base, local, upstream) : byKey;
    }

    private static int conflicts(MergeResult result) {
        return result instanceof MergeResult.Conflicted conflicted ? conflicted.conflicts() : 0;
    }

    private static String markedUp(MergeResult result) {
        return text(result, MergeResult.Conflicted::markedUp);
    }

    private static String mine(MergeResult result) {
        return text(result, MergeResult.Conflicted::mine);
    }

    private static String theirs(MergeResult result) {
        return text(result, MergeResult.Conflicted::theirs);
    }

    private static String text(MergeResult result, Function<MergeResult.Conflicted, String> form) {
        return switch (result) {
            case MergeResult.Merged(String text) -> text;
            case MergeResult.Conflicted conflicted -> form.apply(conflicted);
            case MergeResult.Unreadable _ -> "";
        };
    }
}
