package org.aigenlabs.installer.merge;

import java.util.List;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Tokens in the form in which JGit's diff takes a sequence. */
final class TokenSequence extends Sequence {
    /** Tokens are equal if their texts are. */
    static final SequenceComparator<TokenSequence> EQUALITY = new SequenceComparator<>() {
        @Override
        public boolean equals(TokenSequence left, int i, TokenSequence right, int j) {
            return left.tokens.get(i).equals(right.tokens.get(j));
        }

        @Override
        public int hash(TokenSequence sequence, int i) {
            return sequence.tokens.get(i).hashCode();
        }
    };

    /** Above it, stretches too repetitive for a histogram are taken as replaced: the exact answer may take for ever. */
    static final int MAX_EXACT = 20_000;

    private final List<String> tokens;

    TokenSequence(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The histogram diff for sequences of {@code size} tokens. */
    static HistogramDiff algorithm(int size) {
        HistogramDiff algorithm = new HistogramDiff();
        if (size > MAX_EXACT) {
            algorithm.setFallbackAlgorithm(null);
        }
        return algorithm;
    }

    /** What to change in {@code from} to get {@code to}, in order. */
    static EditList diff(List<String> from, List<String> to) {
        return algorithm(Math.max(from.size(), to.size()))
                .diff(EQUALITY, new TokenSequence(from), new TokenSequence(to));
    }

    /** The tokens, in order. */
    List<String> tokens() {
        return tokens;
    }

    @Override
    public int size() {
        return tokens.size();
    }
}
