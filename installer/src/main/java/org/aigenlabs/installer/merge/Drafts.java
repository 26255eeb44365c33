package org.aigenlabs.installer.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that merges by line and by token suggest, the best first. They keep everyone's comments and places; whether
 * they mean the right thing is for others to find out.
 */
final class Drafts {
    /** Stretches with more tokens are left to the edits: the diff would take too long. */
    private static final int MAX_TOKENS = 50_000;

    private Drafts() {}

    /** At least one, all different; the last is {@code local} itself. */
    static List<String> of(String base, String local, String upstream) {
        List<Piece> pieces =
                ThreeWay.merge(LineMerger.lines(base), LineMerger.lines(local), LineMerger.lines(upstream));
        StringBuilder fine = new StringBuilder();
        StringBuilder coarse = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) -> {
                    tokens.forEach(fine::append);
                    tokens.forEach(coarse::append);
                }
                case Piece.Clash clash -> {
                    appendByToken(fine, clash);
                    append(coarse, clash, true);
                }
            }
        }
        Set<String> drafts = new LinkedHashSet<>(List.of(fine.toString(), coarse.toString()));
        drafts.remove(local);
        drafts.add(local);
        return List.copyOf(drafts);
    }

    private static void appendByToken(StringBuilder text, Piece.Clash clash) {
        List<String> base = Tokens.of(clash.base());
        List<String> local = Tokens.of(clash.local());
        List<String> upstream = Tokens.of(clash.upstream());
        boolean tooLong = base.size() + local.size() + upstream.size() > MAX_TOKENS;
        if (clash.base().isEmpty() || tooLong || !gaps(base).equals(gaps(local))) {
            append(text, clash, true);
            return;
        }
        for (Piece piece : ThreeWay.merge(base, local, upstream)) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) -> tokens.forEach(text::append);
                case Piece.Clash inner -> append(text, inner, false);
            }
        }
    }

    /** The spaces and line breaks that occur: where local has others than base, its layout is a new one. */
    private static Set<String> gaps(List<String> tokens) {
        return tokens.stream().filter(String::isBlank).collect(Collectors.toSet());
    }

    /** What both add stays, the author's first; else the local side. */
    private static void append(StringBuilder text, Piece.Clash clash, boolean lines) {
        if (clash.base().isEmpty() && !clash.isCovered()) {
            clash.upstream().forEach(text::append);
            if (lines
                    && !clash.upstream().isEmpty()
                    && !clash.upstream().getLast().endsWith("\n")) {
                text.append('\n');
            }
        }
        if (!clash.base().isEmpty() || !clash.isTaken()) {
            clash.local().forEach(text::append);
        }
    }
}
