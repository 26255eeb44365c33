package org.aigenlabs.resolver.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The entries of one tree object, as its bytes have them: modes and names unchecked.
 *
 * @param entries in the order of the object
 */
record RawTree(List<Entry> entries) {
    private static final int ID_BYTES = 20;

    /**
     * One entry.
     *
     * @param mode its digits as written, e.g. {@code 100644}
     * @param raw its name, one character for each byte
     */
    record Entry(String mode, String raw, ObjectId id) {
        /** The bytes of the name. */
        byte[] name() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The name as text; bytes that are no UTF-8 are replaced. */
        String text() {
            return new String(name(), StandardCharsets.UTF_8);
        }
    }

    /** Reads a tree object; empty if the bytes have not the form of one. */
    static Optional<RawTree> parse(byte[] raw) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < raw.length) {
            int space = indexOf(raw, ' ', at);
            int end = space < 0 ? -1 : indexOf(raw, 0, space);
            if (end < 0 || end + ID_BYTES >= raw.length) {
                return Optional.empty();
            }
            entries.add(new Entry(latin1(raw, at, space), latin1(raw, space + 1, end), ObjectId.fromRaw(raw, end + 1)));
            at = end + 1 + ID_BYTES;
        }
        return Optional.of(new RawTree(entries));
    }

    private static String latin1(byte[] raw, int from, int to) {
        return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The entry called {@code name}, if there is one. */
    Optional<Entry> find(String name) {
        String wanted = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return entries.stream().filter(entry -> entry.raw().equals(wanted)).findFirst();
    }

    /** A name that occurs twice, if there is one. */
    Optional<Entry> duplicate() {
        Set<String> seen = new HashSet<>();
        return entries.stream().filter(entry -> !seen.add(entry.raw())).findFirst();
    }

    /** Whether the directory is a bare git repository, which git itself would use as one. */
    boolean isRepository() {
        return find("HEAD").isPresent() && hasTree("objects") && hasTree("refs");
    }

    private boolean hasTree(String name) {
        return find(name)
                .filter(entry -> EntryKind.of(entry.mode()) == EntryKind.DIRECTORY)
                .isPresent();
    }
}
