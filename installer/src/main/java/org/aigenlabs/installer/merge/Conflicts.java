package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Optional;

/** Views of contradictions, for people. */
final class Conflicts {
    private Conflicts() {}

    /** {@code conflicts} contradictions that no finer merge could show: by line, else one stretch for the whole text. */
    static MergeResult.Conflicted ofTexts(String base, String local, String upstream, int conflicts) {
        return switch (LineMerge.of(base, local, upstream)) {
            case MergeResult.Conflicted found ->
                new MergeResult.Conflicted(found.markedUp(), found.mine(), found.theirs(), conflicts);
            case MergeResult.Merged _, MergeResult.Unreadable _ ->
                new MergeResult.Conflicted(
                        Markers.around(new Piece.Clash(List.of(base), List.of(local), List.of(upstream))),
                        local,
                        upstream,
                        conflicts);
        };
    }

    /**
     * Markers around the lines where the sides differ; empty if no line does. Changes that only touch are shown as git
     * does: one side added to what the other removed.
     */
    static Optional<String> marked(String base, String local, String upstream) {
        StringBuilder text = new StringBuilder();
        boolean clash = false;
        for (Piece piece :
                ThreeWay.merge(LineMerger.lines(base), LineMerger.lines(local), LineMerger.lines(upstream))) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) -> tokens.forEach(text::append);
                case Piece.Clash found -> {
                    text.append(Markers.around(found));
                    clash = true;
                }
            }
        }
        return clash ? Optional.of(text.toString()) : touching(LineMerge.of(base, local, upstream));
    }

    private static Optional<String> touching(MergeResult byLine) {
        return switch (byLine) {
            case MergeResult.Conflicted conflicted -> Optional.of(conflicted.markedUp());
            case MergeResult.Merged _, MergeResult.Unreadable _ -> Optional.empty();
        };
    }
}
