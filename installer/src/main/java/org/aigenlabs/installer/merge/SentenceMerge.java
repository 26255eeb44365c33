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

    private final StringBuilder text = new StringBuilder();
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
            case Piece.Settled(List<String> tokens) -> tokens.forEach(this::append);
            case Piece.Clash clash
            when clash.base().isEmpty() -> {
                clash.upstream().forEach(this::append);
                if (isGlued(clash.local().getFirst())) {
                    text.append(' ');
                }
                clash.local().forEach(this::append);
            }
            case Piece.Clash clash -> {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
                text.append(Markers.around(
                        new Piece.Clash(shown(clash.base()), shown(clash.local()), shown(clash.upstream()))));
                atMarkers = true;
                conflicts++;
            }
        }
    }

    private boolean isGlued(String token) {
        return !text.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !Character.isWhitespace(token.charAt(0));
    }

    private void append(String token) {
        text.append(atMarkers ? withoutBreak(token) : token);
        atMarkers = false;
    }

    private static List<String> shown(List<String> tokens) {
        String whole = withoutBreak(String.join("", tokens));
        return whole.isEmpty() ? List.of() : List.of(whole);
    }

    private static String withoutBreak(String token) {
        return token.startsWith("\n") || token.startsWith(" ") ? token.substring(1) : token;
    }

    private MergeResult result(boolean turned) {
        String whole = text.toString();
        if (turned && !whole.isEmpty()) {
            whole = (whole.startsWith("\n") ? whole.substring(1) : whole.stripLeading()) + (atMarkers ? "" : "\n");
        }
        return conflicts == 0 ? new MergeResult.Merged(whole) : new MergeResult.Conflicted(whole, conflicts);
    }
}
