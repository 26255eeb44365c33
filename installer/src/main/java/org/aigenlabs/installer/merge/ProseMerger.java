package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges prose by block, and blocks that both sides changed by sentence.
 *
 * <p>What both sides add at one place is kept from both, the author's first: two new rules are no contradiction. Two
 * different wordings of one sentence are.
 */
public final class ProseMerger implements TextMerger {
    @Override
    public MergeResult merge(String base, String local, String upstream) {
        ConflictText text = new ConflictText();
        List<String> before = ProseBlocks.of(base);
        List<String> mine = ProseBlocks.of(local);
        List<String> theirs = ProseBlocks.of(upstream);
        MovedBlocks moved = new MovedBlocks(before, mine, theirs);
        for (Piece piece : ThreeWay.merge(before, mine, theirs)) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) ->
                    tokens.stream().filter(moved::stays).forEach(text::append);
                case Piece.Clash clash
                when clash.base().isEmpty() -> both(clash).forEach(text::append);
                case Piece.Clash clash -> {
                    switch (SentenceMerge.of(clash)) {
                        case MergeResult.Merged(String merged) -> text.append(merged);
                        case MergeResult.Conflicted conflicted -> text.add(conflicted);
                        case MergeResult.Unreadable _ -> text.clash(clash);
                    }
                }
            }
        }
        return text.result();
    }

    /** Both additions, each on lines of its own. */
    private static List<String> both(Piece.Clash clash) {
        if (clash.isCovered()) {
            return clash.local();
        }
        if (clash.isTaken()) {
            return clash.upstream();
        }
        List<String> tokens = new ArrayList<>(clash.upstream());
        boolean apart = tokens.getLast().isBlank() || clash.local().getFirst().isBlank();
        if (!apart) {
            tokens.add(tokens.getLast().endsWith("\n") ? "" : "\n");
        }
        tokens.addAll(clash.local());
        return tokens;
    }
}
