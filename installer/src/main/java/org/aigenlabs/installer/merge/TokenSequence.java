package org.aigenlabs.installer.merge;

import java.util.List;
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

    private final List<String> tokens;

    TokenSequence(List<String> tokens) {
        this.tokens = tokens;
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
