package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merges prose by block, and blocks that both sides changed by sentence.
 *
 * <p>What both sides add at one place is kept from both, the author's first: two new rules are no contradiction. Two
 * different wordings of one sentence are.
 */
public final class ProseMerger implements TextMerger {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]+[\"'”’)\\]*_`]*(\\s+|$)|[。！？]|\\n");

    @Override
    public MergeResult merge(String base, String local, String upstream) {
        StringBuilder text = new StringBuilder();
        int conflicts = 0;
        for (Piece piece : ThreeWay.merge(ProseBlocks.of(base), ProseBlocks.of(local), ProseBlocks.of(upstream))) {
            for (Piece settled : bySentence(piece)) {
                switch (settled) {
                    case Piece.Settled(List<String> tokens) -> tokens.forEach(text::append);
                    case Piece.Clash clash -> {
                        endLine(text);
                        text.append(Markers.around(clash));
                        conflicts++;
                    }
                }
            }
        }
        return conflicts == 0
                ? new MergeResult.Merged(text.toString())
                : new MergeResult.Conflicted(text.toString(), conflicts);
    }

    private static List<Piece> bySentence(Piece piece) {
        return switch (piece) {
            case Piece.Settled settled -> List.of(settled);
            case Piece.Clash clash ->
                clash.base().isEmpty()
                        ? List.of(both(clash))
                        : ThreeWay.merge(
                                sentences(clash.base()), sentences(clash.local()), sentences(clash.upstream()));
        };
    }

    /** Both additions, with an empty line between where they had none. */
    private static Piece both(Piece.Clash clash) {
        List<String> tokens = new ArrayList<>(clash.upstream());
        boolean apart = tokens.getLast().isBlank() || clash.local().getFirst().isBlank();
        if (!apart) {
            tokens.add(tokens.getLast().endsWith("\n") ? "" : "\n");
        }
        tokens.addAll(clash.local());
        return new Piece.Settled(tokens);
    }

    private static List<String> sentences(List<String> blocks) {
        List<String> sentences = new ArrayList<>();
        for (String block : blocks) {
            Matcher end = SENTENCE_END.matcher(block);
            int start = 0;
            while (end.find()) {
                sentences.add(block.substring(start, end.end()));
                start = end.end();
            }
            if (start < block.length()) {
                sentences.add(block.substring(start));
            }
        }
        return sentences;
    }

    private static void endLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
