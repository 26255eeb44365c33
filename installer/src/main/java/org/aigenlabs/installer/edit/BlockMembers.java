package org.aigenlabs.installer.edit;

import java.util.List;

/** Entries and items of block style, added and taken away line by line. */
record BlockMembers(Document document) {
    private Lines lines() {
        return document.lines();
    }

    private int column(Node.Group group) {
        return lines().column(group.members().getFirst().start());
    }

    /** {@code text} is a whole entry or item for the group's column, without its first indentation. */
    List<Splice> append(Node.Group group, String text) {
        String line = document.layout().newline() + " ".repeat(column(group)) + text;
        return List.of(Splice.insert(behind(group, group.last()), line));
    }

    /** As {@link #append}, before member {@code index} and the comments that belong to it. */
    List<Splice> insertBefore(Node.Group group, int index, String text) {
        int start = group.members().get(index).start();
        String newline = document.layout().newline();
        if (isCompact(start)) {
            return List.of(Splice.insert(start, text + newline + " ".repeat(column(group))));
        }
        return List.of(Splice.insert(withComments(start), " ".repeat(column(group)) + text + newline));
    }

    /** Whether something else than spaces stands before {@code start} on its line: the dash of an outer item. */
    private boolean isCompact(int start) {
        int line = lines().lineStart(start);
        return lines().skipSpaces(line) != start;
    }

    /** The end of the member's last line, or of the comments below it that are indented deeper than the group. */
    private int behind(Node.Group group, Node.Member member) {
        int end = lines().lineEnd(member.end());
        int next = lines().nextLine(end);
        while (next > end && lines().commentColumn(next) > column(group)) {
            end = lines().lineEnd(next);
            next = lines().nextLine(end);
        }
        return end;
    }

    /**
     * Where the comments begin that belong to the member at {@code start}: the lines directly above it, at its column,
     * without a blank line between; but not the comment that opens the document, which is about the whole of it.
     */
    private int withComments(int start) {
        int column = lines().column(start);
        int own = lines().lineStart(start);
        int from = own;
        while (from > 0 && lines().commentColumn(lines().lineStart(lines().endBefore(from))) == column) {
            from = lines().lineStart(lines().endBefore(from));
        }
        boolean opens = from == 0 || document.text().startsWith("---", lines().lineStart(lines().endBefore(from)));
        return opens ? own : from;
    }

    /** The group must have another member. */
    List<Splice> remove(Node.Group group, int index) {
        Node.Member member = group.members().get(index);
        int end = behind(group, member);
        if (isCompact(member.start())) {
            int next = lines().nextLine(end);
            return List.of(Splice.delete(member.start(), firstOnLine(next)));
        }
        int from = withComments(member.start());
        int to = lines().nextLine(end);
        if (to == end) {
            return List.of(Splice.delete(lines().endBefore(from), end));
        }
        return List.of(Splice.delete(from, isSetOff(from) ? withBlankLines(to) : to));
    }

    private int firstOnLine(int start) {
        int at = start;
        while (lines().isBlankLine(at)) {
            at = lines().nextLine(at);
        }
        return lines().skipSpaces(at);
    }

    private boolean isSetOff(int from) {
        return from == 0 || lines().isBlankLine(lines().lineStart(lines().endBefore(from)));
    }

    private int withBlankLines(int to) {
        int at = to;
        while (lines().isBlankLine(at)) {
            at = lines().nextLine(at);
        }
        return at;
    }
}
