package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/**
 * Merges three sequences of tokens.
 *
 * <p>The differences are JGit's histogram diff. Unlike a line merge, changes that only touch are not a clash: two
 * sentences side by side may be changed one by each side. Changes clash where their stretches of the base overlap, where
 * one inserts inside what the other changes, and where both insert at one place.
 */
final class ThreeWay {
    private final List<String> base;
    private final Side local;
    private final Side upstream;
    private final List<Piece> pieces = new ArrayList<>();

    /** One side: its tokens, its edits against the base in order, and how many of them are used up. */
    private static final class Side {
        private final List<String> tokens;
        private final List<Edit> edits;
        private int next;

        Side(List<String> base, List<String> tokens) {
            this.tokens = tokens;
            this.edits = TokenSequence.diff(base, tokens);
        }

        boolean hasNext() {
            return next < edits.size();
        }

        Edit peek() {
            return edits.get(next);
        }

        /** The side's tokens for the stretch of the base that the edits from {@code first} to the last used one touch. */
        List<String> stretch(int first, int from, int to) {
            if (first == next) {
                int shift = shiftBefore(first);
                return tokens.subList(from + shift, to + shift);
            }
            Edit begin = edits.get(first);
            Edit end = edits.get(next - 1);
            return tokens.subList(begin.getBeginB() - (begin.getBeginA() - from), end.getEndB() + (to - end.getEndA()));
        }

        private int shiftBefore(int index) {
            return index == 0
                    ? 0
                    : edits.get(index - 1).getEndB() - edits.get(index - 1).getEndA();
        }
    }

    private ThreeWay(List<String> base, List<String> local, List<String> upstream) {
        this.base = base;
        this.local = new Side(base, local);
        this.upstream = new Side(base, upstream);
    }

    /** The merge as pieces that cover it from the first token to the last. */
    static List<Piece> merge(List<String> base, List<String> local, List<String> upstream) {
        return new ThreeWay(base, local, upstream).run();
    }

    private List<Piece> run() {
        int at = 0;
        while (local.hasNext() || upstream.hasNext()) {
            Side first = first();
            settle(base.subList(at, first.peek().getBeginA()));
            at = group(first);
        }
        settle(base.subList(at, base.size()));
        return List.copyOf(pieces);
    }

    private Side first() {
        if (!local.hasNext()) {
            return upstream;
        }
        if (!upstream.hasNext()) {
            return local;
        }
        Edit left = local.peek();
        Edit right = upstream.peek();
        boolean upstreamFirst = right.getBeginA() < left.getBeginA()
                || (right.getBeginA() == left.getBeginA() && right.getEndA() < left.getEndA());
        return upstreamFirst ? upstream : local;
    }

    /** Takes the edits that hang together with the next one of {@code first}, adds their piece, and returns where the base goes on. */
    private int group(Side first) {
        int from = first.peek().getBeginA();
        int to = first.peek().getEndA();
        int firstLocal = local.next;
        int firstUpstream = upstream.next;
        first.next++;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Side side : List.of(local, upstream)) {
                if (side.hasNext() && collides(side.peek(), from, to)) {
                    to = Math.max(to, side.peek().getEndA());
                    side.next++;
                    grown = true;
                }
            }
        }
        add(from, to, firstLocal, firstUpstream);
        return to;
    }

    private static boolean collides(Edit edit, int from, int to) {
        if (edit.getBeginA() == edit.getEndA()) {
            return edit.getBeginA() < to || (from == to && edit.getBeginA() == from);
        }
        return edit.getBeginA() < to;
    }

    private void add(int from, int to, int firstLocal, int firstUpstream) {
        List<String> mine = local.stretch(firstLocal, from, to);
        List<String> theirs = upstream.stretch(firstUpstream, from, to);
        List<String> before = base.subList(from, to);
        if (firstLocal == local.next || mine.equals(theirs) || mine.equals(before)) {
            settle(theirs);
        } else if (firstUpstream == upstream.next || theirs.equals(before)) {
            settle(mine);
        } else {
            pieces.add(new Piece.Clash(List.copyOf(before), List.copyOf(mine), List.copyOf(theirs)));
        }
    }

    private void settle(List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece.Settled(List.copyOf(tokens)));
        }
    }
}
