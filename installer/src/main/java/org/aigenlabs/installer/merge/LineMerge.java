package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;

/** One run of JGit's three-way line merge, read into a result of ours. */
final class LineMerge {
    private final List<TokenSequence> sides;
    private final ConflictText text = new ConflictText();
    private final List<List<String>> clash = new ArrayList<>();

    private LineMerge(List<TokenSequence> sides) {
        this.sides = sides;
    }

    static MergeResult of(String base, String local, String upstream) {
        List<TokenSequence> sides = List.of(
                new TokenSequence(LineMerger.lines(base)),
                new TokenSequence(LineMerger.lines(local)),
                new TokenSequence(LineMerger.lines(upstream)));
        LineMerge merge = new LineMerge(sides);
        new MergeAlgorithm(TokenSequence.algorithm(longest(sides)))
                .merge(TokenSequence.EQUALITY, sides.get(0), sides.get(1), sides.get(2))
                .forEach(merge::add);
        merge.endClash();
        return merge.text.result();
    }

    private static int longest(List<TokenSequence> sides) {
        return sides.stream().mapToInt(TokenSequence::size).max().orElse(0);
    }

    private void add(MergeChunk chunk) {
        // JGit takes lines that both sides added off the base's stretch too, which may then end before it begins
        List<String> lines = chunk.getBegin() >= chunk.getEnd()
                ? List.of()
                : sides.get(chunk.getSequenceIndex()).tokens().subList(chunk.getBegin(), chunk.getEnd());
        if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
            endClash();
            lines.forEach(text::append);
        } else {
            if (chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
                endClash();
            }
            clash.add(lines);
        }
    }

    /** A clash comes as local, base (JGit's second state) and upstream. */
    private void endClash() {
        if (clash.isEmpty()) {
            return;
        }
        List<String> base = clash.size() == 3 ? clash.get(1) : List.of();
        Piece.Clash both = new Piece.Clash(base, clash.getFirst(), clash.getLast());
        if (both.isGrown()) {
            (both.isTaken() ? both.upstream() : both.local()).forEach(text::append);
        } else {
            text.clash(both);
        }
        clash.clear();
    }
}
