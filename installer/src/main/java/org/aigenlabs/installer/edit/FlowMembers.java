package org.aigenlabs.installer.edit;

import java.util.List;

/** Entries and items within brackets, added and taken away with their commas. */
record FlowMembers(Document document) {
    private Lines lines() {
        return document.lines();
    }

    private boolean overLines(Node.Group group) {
        return !lines().sameLine(group.content(), group.members().getFirst().start());
    }

    /** The indentation of the group's entries where they stand on lines of their own, else of its line. */
    String margin(Node.Group group) {
        return lines().margin(
                        group.members().isEmpty()
                                ? group.content()
                                : group.members().getFirst().start());
    }

    /** The group must have a member; {@code text} is a whole entry or item. */
    List<Splice> append(Node.Group group, String text) {
        Node.Member last = group.last();
        if (!overLines(group)) {
            return last.comma() >= 0
                    ? List.of(Splice.insert(last.comma() + 1, " " + text + ","))
                    : List.of(Splice.insert(last.end(), separator(group) + text));
        }
        String line = document.layout().newline() + margin(group) + text;
        if (last.comma() >= 0) {
            return List.of(Splice.insert(lineEndBehind(last.comma() + 1), line + ","));
        }
        return List.of(Splice.insert(last.end(), ","), Splice.insert(lineEndBehind(last.end()), line));
    }

    /** Behind the comment on the line, if nothing else follows; else {@code offset}. */
    private int lineEndBehind(int offset) {
        return lines().restIsBlank(offset) ? lines().lineEnd(offset) : offset;
    }

    private String separator(Node.Group group) {
        if (group.members().size() > 1) {
            int from = group.members().getFirst().comma();
            int to = group.members().get(1).start();
            if (from >= 0 && lines().skipSpaces(from + 1) == to) {
                return document.text().substring(from, to);
            }
        }
        return document.layout().comma();
    }

    /** As {@link #append}, before member {@code index}. */
    List<Splice> insertBefore(Node.Group group, int index, String text) {
        int start = group.members().get(index).start();
        boolean ownLine = lines().skipSpaces(lines().lineStart(start)) == start;
        String gap = ownLine ? "," + document.layout().newline() + lines().margin(start) : separator(group);
        return List.of(Splice.insert(start, text + gap));
    }

    List<Splice> remove(Node.Group group, int index) {
        List<Node.Member> members = group.members();
        Node.Member member = members.get(index);
        if (members.size() == 1) {
            return List.of(Splice.delete(group.content() + 1, group.end() - 1));
        }
        if (index < members.size() - 1) {
            int next = members.get(index + 1).start();
            boolean oneLine = lines().sameLine(comma(member), next);
            return List.of(Splice.delete(member.start(), oneLine ? next : firstBelow(member.comma())));
        }
        return removeLast(members.get(index - 1), member);
    }

    private int firstBelow(int offset) {
        int at = lines().nextLine(offset);
        while (lines().isBlankLine(at)) {
            at = lines().nextLine(at);
        }
        return lines().skipSpaces(at);
    }

    private List<Splice> removeLast(Node.Member before, Node.Member member) {
        boolean trailing = member.comma() >= 0;
        int end = trailing ? member.comma() + 1 : member.end();
        int keep = trailing ? comma(before) + 1 : comma(before);
        if (lines().sameLine(before.comma(), member.start())) {
            return List.of(Splice.delete(keep, end));
        }
        Splice lower = Splice.delete(lines().lineEnd(before.comma()), lineEndBehind(end));
        return trailing ? List.of(lower) : List.of(Splice.delete(keep, before.comma() + 1), lower);
    }

    /** Not the last member's; a lone {@code ?} in a list hides it, as its pair reaches as far as the comma. */
    private static int comma(Node.Member member) {
        if (member.comma() < 0) {
            throw new UnreadableText("the comma behind a pair without braces cannot be told from the pair");
        }
        return member.comma();
    }
}
