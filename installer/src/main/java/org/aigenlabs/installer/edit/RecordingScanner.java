package org.aigenlabs.installer.edit;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.Token;

/** A scanner that notes the places of colons, dashes, commas and question marks, which the parser's events lack. */
final class RecordingScanner implements Scanner {
    private final Scanner scanner;
    private final IntUnaryOperator toOffset;
    private final Punctuation signs;
    private int propertyEnd = -1;

    /** {@code toOffset} maps code points to offsets. */
    RecordingScanner(Scanner scanner, IntUnaryOperator toOffset, Punctuation signs) {
        this.scanner = scanner;
        this.toOffset = toOffset;
        this.signs = signs;
    }

    /** Behind the anchor or tag that was seen last. */
    int propertyEnd() {
        return propertyEnd;
    }

    @Override
    public Token next() {
        Token token = scanner.next();
        int start = offset(token.getStartMark());
        int end = offset(token.getEndMark());
        Token.ID id = token.getTokenId();
        if (id == Token.ID.Value && end > start) {
            signs.colons().add(start);
        } else if (id == Token.ID.BlockEntry && end > start) {
            signs.dashes().add(start);
        } else if (id == Token.ID.FlowEntry) {
            signs.commas().add(start);
        } else if (id == Token.ID.Key && end > start) {
            signs.questions().add(start);
        } else if (id == Token.ID.Anchor || id == Token.ID.Tag) {
            propertyEnd = end;
        }
        return token;
    }

    private int offset(Optional<Mark> mark) {
        return toOffset.applyAsInt(mark.orElseThrow().getIndex());
    }

    @Override
    public boolean hasNext() {
        return scanner.hasNext();
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
