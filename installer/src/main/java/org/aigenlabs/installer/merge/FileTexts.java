package org.aigenlabs.installer.merge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.text.StrictUtf8;

/**
 * Three files as texts: without byte order marks, and with line feeds alone where the local lines all end alike.
 *
 * @param charset UTF-8, or ISO-8859-1 for the bytes as they are if one side is no UTF-8
 * @param mark the byte order mark for the result, or nothing
 * @param ends how lines end in the result; mixed if the texts have theirs still
 */
record FileTexts(String base, String local, String upstream, Charset charset, String mark, LineEnds ends) {
    private static final String MARK = "\ufeff";

    static FileTexts of(byte[] base, byte[] local, byte[] upstream) {
        List<byte[]> files = List.of(base, local, upstream);
        List<Optional<String>> decoded = files.stream().map(StrictUtf8::decode).toList();
        if (!decoded.stream().allMatch(Optional::isPresent)) {
            List<String> raw = files.stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .toList();
            return withEnds(raw, StandardCharsets.ISO_8859_1, "");
        }
        List<String> texts = decoded.stream().flatMap(Optional::stream).toList();
        List<Boolean> marked = texts.stream().map(text -> text.startsWith(MARK)).toList();
        boolean mark = marked.get(0).equals(marked.get(1)) ? marked.get(2) : marked.get(1);
        return withEnds(texts.stream().map(FileTexts::withoutMark).toList(), StandardCharsets.UTF_8, mark ? MARK : "");
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static FileTexts withEnds(List<String> texts, Charset charset, String mark) {
        List<LineEnds> ends = texts.stream().map(LineEnds::of).toList();
        if (ends.get(1) == LineEnds.MIXED) {
            return new FileTexts(texts.get(0), texts.get(1), texts.get(2), charset, mark, LineEnds.MIXED);
        }
        List<String> plain = texts.stream().map(LineEnds::toLineFeeds).toList();
        return new FileTexts(
                plain.get(0),
                plain.get(1),
                plain.get(2),
                charset,
                mark,
                LineEnds.merge(ends.get(0), ends.get(1), ends.get(2)));
    }

    /** Whether the bytes are text in UTF-8. */
    boolean readable() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    FileMerge merged(String text) {
        return new FileMerge.Merged(whole(text), charset);
    }

    FileMerge conflict(MergeResult.Conflicted found) {
        return new FileMerge.Conflict(
                whole(found.markedUp()), whole(found.mine()), whole(found.theirs()), charset, found.conflicts());
    }

    private String whole(String text) {
        return mark + ends.apply(text);
    }
}
