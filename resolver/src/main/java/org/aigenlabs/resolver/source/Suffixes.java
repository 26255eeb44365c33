package org.aigenlabs.resolver.source;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source cut into what it is, the directory in it and the ref of it: {@code LOCATION//PATH@REF} or
 * {@code LOCATION@REF//PATH}.
 *
 * @param location what stands before both
 * @param path empty if none is written
 * @param ref empty if none is written
 */
record Suffixes(String location, String path, String ref) {
    /**
     * Cuts what follows the host of a URL. The ref begins at the first {@code @} that is not the first character of a
     * part, so {@code r@feature/x} and {@code r@pkg@1.0.0} are refs, and {@code /@scope/r} is a path.
     */
    static Suffixes ofUrl(String text) {
        int at = text.indexOf('@', 1);
        while (at > 0 && text.charAt(at - 1) == '/') {
            at = text.indexOf('@', at + 1);
        }
        return cut(text, at);
    }

    /**
     * Cuts a path on this machine. The ref begins at the last {@code @} of the last part, or of the last part before
     * {@code //}; so {@code ./a@b/x} holds none, nor does {@code ./a@b/}.
     */
    static Suffixes ofPath(String text) {
        int slashes = slashes(text);
        int before = slashes < 0 ? -1 : lastPartsAt(text.substring(0, slashes));
        return cut(text, before >= 0 ? before : lastPartsAt(text));
    }

    /** Cuts a path on this machine where the ref was given by {@code --ref}: every {@code @} is part of a name. */
    static Suffixes ofPathAlone(String text) {
        return cut(text, -1);
    }

    /**
     * All that a path on this machine may mean, the longest location first: the whole of it, or a ref from any {@code @} on
     * that is not the first character of a part. What ends in a slash is a directory as a whole; with {@code refGiven} what
     * follows {@code //} holds no ref.
     */
    static Stream<Suffixes> ofPathEverywhere(String text, boolean refGiven) {
        int slashes = slashes(text);
        String before = slashes < 0 ? text : text.substring(0, slashes);
        Stream<Suffixes> whole = Stream.of(cut(text, slashes < 0 || refGiven ? -1 : lastPartsAt(text)));
        if (before.endsWith("/")) {
            return whole;
        }
        return Stream.concat(
                whole,
                IntStream.iterate(before.lastIndexOf('@'), at -> at > 0, at -> before.lastIndexOf('@', at - 1))
                        .filter(at -> before.charAt(at - 1) != '/')
                        .mapToObj(at -> cut(text, at)));
    }

    private static int lastPartsAt(String text) {
        int at = text.lastIndexOf('@');
        int begin = text.lastIndexOf('/') + 1;
        return at > begin ? at : -1;
    }

    private static int slashes(String text) {
        return text.startsWith("//") ? 0 : text.indexOf("//", 1);
    }

    private static Suffixes cut(String text, int at) {
        int slashes = slashes(text);
        if (at >= 0 && slashes > at) {
            return new Suffixes(text.substring(0, at), path(text, slashes, text.length()), ref(text, at, slashes));
        }
        String ref = at < 0 ? "" : ref(text, at, text.length());
        int end = at < 0 ? text.length() : at;
        return slashes < 0
                ? new Suffixes(text.substring(0, end), "", ref)
                : new Suffixes(text.substring(0, slashes), path(text, slashes, end), ref);
    }

    private static String path(String text, int slashes, int end) {
        if (slashes + 2 >= end) {
            throw Refusal.ofPart("the source", "nothing stands behind `//`", "the path of a directory");
        }
        return text.substring(slashes + 2, end);
    }

    private static String ref(String text, int at, int end) {
        if (at + 1 == end) {
            throw Refusal.ofPart("the source", "nothing stands behind `@`", "a tag, branch, commit or range");
        }
        return text.substring(at + 1, end);
    }
}
