package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Replaces the value of a place, keeping what stands around it. */
final class ValueSplicer {
    private static final int DASH_WIDTH = 2;

    private final Document document;
    private final Lines lines;
    private final BlockParts blocks;
    private final FlowText flow;

    ValueSplicer(Document document, BlockParts blocks) {
        this.document = document;
        this.lines = document.lines();
        this.blocks = blocks;
        this.flow = new FlowText(document.layout(), document.json());
    }

    /** The text a value covers: a part on the line of its colon, and lines below. */
    private record Region(int start, int end, int belowStart, int belowEnd) {
        boolean inlineEmpty() {
            return start == end;
        }
    }

    List<Splice> replace(List<Location.Step> steps, Node old, NewValue value) {
        if (document.json() || steps.stream().anyMatch(step -> step.group().flow())) {
            return inFlow(steps, old, value);
        }
        if (staysFlow(old, value)) {
            return List.of(new Splice(old.start(), old.end(), flow.value(value.data(), "", Node.Form.PLAIN)));
        }
        if (steps.isEmpty() || steps.getLast().member().key().none()) {
            return underDash(steps, old, value);
        }
        return underKey(steps.getLast(), old, value);
    }

    private static boolean staysFlow(Node old, NewValue value) {
        return old instanceof Node.Group group
                && group.flow()
                && !group.members().isEmpty()
                && BlockText.isBlock(value.data());
    }

    private static Node.Form form(Node old) {
        return old instanceof Node.Scalar scalar ? scalar.form() : Node.Form.PLAIN;
    }

    private static boolean absent(Node old) {
        return old instanceof Node.Scalar scalar && scalar.isAbsent();
    }

    private List<Splice> inFlow(List<Location.Step> steps, Node old, NewValue value) {
        String text = flowText(value, lines.margin(old.start()), form(old));
        if (!absent(old) || steps.isEmpty()) {
            return List.of(new Splice(old.start(), old.end(), text));
        }
        Node.Member member = steps.getLast().member();
        return member.lead() >= 0
                ? List.of(Splice.insert(member.lead() + 1, " " + text))
                : List.of(Splice.insert(member.end(), ": " + text));
    }

    /** A copied text of several lines goes only where several lines are the style. */
    String flowText(NewValue value, String margin, Node.Form wish) {
        return switch (value) {
            case NewValue.Plain(DataValue data) -> flow.value(data, margin, wish);
            case NewValue.Copied(RawValue raw) -> {
                boolean oneLine = raw.text().indexOf('\n') < 0;
                boolean fits = document.json() ? oneLine || document.layout().pretty() : oneLine && inline(raw);
                yield fits ? moved(raw, margin) : flow.value(raw.data(), margin, wish);
            }
        };
    }

    private static boolean inline(RawValue raw) {
        return raw.shape() == RawValue.Shape.INLINE;
    }

    private String moved(RawValue raw, String margin) {
        return raw.text()
                .lines()
                .map(line -> line.substring(
                        Math.min(raw.base(), line.length() - line.stripLeading().length())))
                .collect(Collectors.joining(document.layout().newline() + margin));
    }

    private List<Splice> underDash(List<Location.Step> steps, Node old, NewValue value) {
        int lead = steps.isEmpty() ? -1 : steps.getLast().member().lead();
        int column = absent(old) ? lines.column(lead) + DASH_WIDTH : lines.column(old.start());
        return splices(lead, region(lead, old, false), blocks.underDash(value, column, form(old)));
    }

    private List<Splice> underKey(Location.Step step, Node old, NewValue value) {
        Node.Member member = step.member();
        int lead = member.lead();
        int column = lines.column(member.start());
        boolean lower = !lines.sameLine(lead, old.start());
        if (lower && sameKind(old, value.data())) {
            return splices(lead, region(lead, old, true), blocks.below(value, lines.column(old.start())));
        }
        Parts parts = blockScalar(old) && value instanceof NewValue.Plain(DataValue.Text text)
                ? blocks.style().scalar(text, bodyColumn(old, column), form(old))
                : blocks.underKey(value, column, form(old));
        boolean moveUp = lower && (isBlockGroup(old) || parts.inline().isEmpty());
        return splices(lead, region(lead, old, moveUp), parts);
    }

    private static boolean blockScalar(Node node) {
        return node instanceof Node.Scalar scalar && scalar.form().isBlock();
    }

    /** Where the lines of a block scalar stand; those of an empty one would stand a step deeper than its key. */
    private int bodyColumn(Node old, int column) {
        int line = lines.nextLine(old.start());
        while (line < old.end() && lines.isBlankLine(line)) {
            line = lines.nextLine(line);
        }
        int body = lines.skipSpaces(line) - line;
        return line < old.end() && body > column
                ? body
                : column + document.layout().step();
    }

    private static boolean isBlockGroup(Node node) {
        return node instanceof Node.Group group && !group.flow();
    }

    private static boolean sameKind(Node old, DataValue value) {
        return old instanceof Node.Group group
                && !group.flow()
                && BlockText.isBlock(value)
                && group.mapping() == value instanceof DataValue.Mapping;
    }

    /** {@code lower}: the whole value stands on lines below its key. */
    private Region region(int lead, Node old, boolean lower) {
        if (lower) {
            return new Region(lead + 1, lead + 1, lines.lineEnd(lead), lines.lineEnd(old.end()));
        }
        if (absent(old)) {
            int end = lines.lineEnd(lead + 1);
            return new Region(lead + 1, lead + 1, end, end);
        }
        if (old instanceof Node.Scalar scalar && scalar.form().isBlock()) {
            int headerEnd = headerEnd(scalar.content());
            return new Region(old.start(), headerEnd, lines.lineEnd(scalar.content()), old.end());
        }
        if (old instanceof Node.Group group
                && !group.flow()
                && !old.properties().none()) {
            int end = Math.max(lines.lineEnd(old.start()), old.properties().end());
            return new Region(old.start(), old.properties().end(), end, lines.lineEnd(old.end()));
        }
        int end = lines.lineEnd(old.end());
        return new Region(old.start(), old.end(), end, end);
    }

    private int headerEnd(int content) {
        int at = content;
        while (at < document.text().length() && document.text().charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private List<Splice> splices(int lead, Region region, Parts parts) {
        List<Splice> result = new ArrayList<>();
        if (!parts.inline().isEmpty() && region.inlineEmpty()) {
            result.add(fill(lead, parts.inline()));
        } else if (!parts.inline().isEmpty()) {
            result.add(new Splice(region.start(), region.end(), parts.inline()));
        } else if (!region.inlineEmpty()) {
            result.add(Splice.delete(lead + 1, region.end()));
        }
        if (region.belowStart() < region.belowEnd() || !parts.below().isEmpty()) {
            result.add(new Splice(region.belowStart(), region.belowEnd(), parts.below()));
        }
        return result;
    }

    /** Behind a colon or dash that has no value; a comment there keeps its distance. */
    private Splice fill(int lead, String text) {
        int end = lines.lineEnd(lead + 1);
        boolean bare = lines.skipSpaces(lead + 1) == end;
        return new Splice(lead + 1, bare ? end : lead + 1, " " + text);
    }
}
