package org.aigenlabs.installer.merge;

import java.util.Optional;

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
        int conflicts = conflicts(head) + conflicts(rest);
        String text = mine.get().opening() + text(head) + text(rest);
        return conflicts == 0 ? new MergeResult.Merged(text) : new MergeResult.Conflicted(text, conflicts);
    }

    private static MergeResult head(String base, String local, String upstream) {
        MergeResult byKey = new YamlMerger().merge(base, local, upstream);
        return byKey instanceof MergeResult.Unreadable ? new LineMerger().merge(base, local, upstream) : byKey;
    }

    private static int conflicts(MergeResult result) {
        return result instanceof MergeResult.Conflicted(String _, int conflicts) ? conflicts : 0;
    }

    private static String text(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged(String text) -> text;
            case MergeResult.Conflicted(String markedUp, int _) -> markedUp;
            case MergeResult.Unreadable _ -> "";
        };
    }
}
