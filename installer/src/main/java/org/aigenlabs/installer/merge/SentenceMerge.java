package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One three-way merge of some blocks of prose by sentence.
 *
 * <p>The space between two sentences goes with the second: who adds a sentence behind another leaves that one as it is.
 * For the same reason the line break behind the last block is taken to its front, if every side has one. What both sides
 * add between two sentences is kept from both, the author's first.
 */
final class SentenceMerge {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]+[\"'”’)\\]*_`]*(?=\\s|$)|[。！？]|(?=\\n)");

    private final StringBuilder markedUp = new StringBuilder();
    private final StringBuilder mine = new StringBuilder();
    private final StringBuilder theirs = new StringBuilder();
    private int conflicts;
    private boolean atMarkers;

    private SentenceMerge() {}

    /** Where it conflicts, the text has markers on lines of their own. */
    static MergeResult of(Piece.Clash clash) {
        List<String> sides = Stream.of(clash.base(), clash.local(), clash.upstream())
                .map(blocks -> String.join("", blocks))
                .toList();
        boolean turned = sides.stream().allMatch(side -> side.isEmpty() || side.endsWith("\n"));
        List<List<String>> tokens = sides.stream()
                .map(side -> sentences(turned && !side.isEmpty() ? "\n" + side.substring(0, side.length() - 1) : side))
                .toList();
        SentenceMerge merge = new SentenceMerge();
        ThreeWay.merge(tokens.get(0), tokens.get(1), tokens.get(2)).forEach(merge::add);
        return merge.result(turned);
    }

    /** {@code text} cut behind each sentence and each line, before the space that follows. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(text);
        int start = 0;
        while (end.find()) {
            if (!text.substring(start, end.end()).isBlank()) {
                sentences.add(text.substring(start, end.end()));
                start = end.end();
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Settled(List<String> tokens) -> settled(tokens);
            case Piece.Clash clash
            when clash.base().isEmpty() -> {
                settled(clash.isCovered() ? List.of() : clash.upstream());
                settled(clash.isTaken() ? List.of() : clash.local());
            }
            case Piece.Clash clash -> {
                if (!markedUp.isEmpty() && markedUp.charAt(markedUp.length() - 1) != '\n') {
                    markedUp.append('\n');
                }
                markedUp.append(Markers.around(
                        new Piece.Clash(shown(clash.base()), shown(clash.local()), shown(clash.upstream()))));
                append(mine, clash.local());
                append(theirs, clash.upstream());
                atMarkers = true;
                conflicts++;
            }
        }
    }

    private void settled(List<String> tokens) {
        if (!tokens.isEmpty()) {
            append(mine, tokens);
            append(theirs, tokens);
            append(markedUp, atMarkers ? withoutBreak(tokens) : tokens);
            atMarkers = false;
        }
    }

    /** With a space where two sentences would be glued together. */
    private static void append(StringBuilder text, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        boolean isGlued = !text.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !Character.isWhitespace(tokens.getFirst().charAt(0));
        text.append(isGlued ? " " : "");
        tokens.forEach(text::append);
    }

    private static List<String> withoutBreak(List<String> tokens) {
        List<String> rest = new ArrayList<>(tokens);
        rest.set(0, withoutBreak(tokens.getFirst()));
        return rest;
    }

    private static List<String> shown(List<String> tokens) {
        String whole = withoutBreak(String.join("", tokens));
        return whole.isEmpty() ? List.of() : List.of(whole);
    }

    private static String withoutBreak(String token) {
        return token.startsWith("\n") || token.startsWith(" ") ? token.substring(1) : token;
    }

    private MergeResult result(boolean turned) {
        String local = turned ? back(mine.toString(), true) : mine.toString();
        if (conflicts == 0) {
            return new MergeResult.Merged(local);
        }
        return new MergeResult.Conflicted(
                turned ? back(markedUp.toString(), !atMarkers) : markedUp.toString(),
                local,
                turned ? back(theirs.toString(), true) : theirs.toString(),
                conflicts);
    }

    /** The line break at the front goes to the end again. */
    private static String back(String turned, boolean ends) {
        if (turned.isEmpty()) {
            return turned;
        }
        return (turned.startsWith("\n") ? turned.substring(1) : turned.stripLeading()) + (ends ? "\n" : "");
    }
}
