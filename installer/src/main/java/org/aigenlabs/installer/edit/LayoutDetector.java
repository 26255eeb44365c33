package org.aigenlabs.installer.edit;

import java.util.List;

/** Finds the {@link Layout} of a document; what it does not show is as most documents are. */
final class LayoutDetector {
    private static final int USUAL_STEP = 2;
    private static final int LONGEST_STEP = 8;

    private final String text;
    private final boolean json;
    private final Lines lines;
    private int step;
    private int indentedLists;
    private int indentlessLists;
    private int singles;
    private int doubles;
    private String colon = "";
    private String comma = "";

    private LayoutDetector(String text, boolean json, Lines lines) {
        this.text = text;
        this.json = json;
        this.lines = lines;
    }

    static Layout detect(String text, boolean json, List<Node> roots) {
        LayoutDetector detector = new LayoutDetector(text, json, new Lines(text));
        roots.forEach(detector::look);
        return detector.result(roots);
    }

    private Layout result(List<Node> roots) {
        String usualColon = colon.isEmpty() ? ": " : colon;
        String usualComma = usualColon.equals(":") ? "," : ", ";
        return new Layout(
                newline(),
                step == 0 ? USUAL_STEP : step,
                indentlessLists > indentedLists,
                singles > doubles ? '\'' : '"',
                usualColon,
                comma.isEmpty() ? usualComma : comma,
                json ? unit(roots) : "");
    }

    private String newline() {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return text.indexOf('\r') >= 0 ? "\r" : "\n";
        }
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    /** An empty document in JSON grows over several lines. */
    private String unit(List<Node> roots) {
        if (roots.isEmpty()
                || !(roots.getFirst() instanceof Node.Group group)
                || group.members().isEmpty()) {
            return " ".repeat(USUAL_STEP);
        }
        int first = group.members().getFirst().start();
        if (lines.sameLine(group.start(), first)) {
            return "";
        }
        String outer = lines.margin(group.start());
        String inner = lines.margin(first);
        return inner.length() > outer.length() ? inner.substring(outer.length()) : " ".repeat(USUAL_STEP);
    }

    private void look(Node node) {
        switch (node) {
            case Node.Alias _ -> {}
            case Node.Scalar scalar -> {
                singles += scalar.form() == Node.Form.SINGLE ? 1 : 0;
                doubles += scalar.form() == Node.Form.DOUBLE ? 1 : 0;
            }
            case Node.Group group when group.flow() -> lookFlow(group);
            case Node.Group group -> lookBlock(group);
        }
    }

    private void lookFlow(Node.Group group) {
        for (Node.Member member : group.members()) {
            if (colon.isEmpty() && member.lead() >= 0) {
                colon = between(member.key().end(), member.value().start());
            }
            if (comma.isEmpty() && member.comma() >= 0) {
                comma = afterComma(member.comma());
            }
            look(member.value());
        }
    }

    private String afterComma(int at) {
        int next = lines.skipSpaces(at + 1);
        return next < text.length() && !lines.restIsBlank(at + 1) ? text.substring(at, next) : "";
    }

    private String between(int from, int to) {
        String found = text.substring(from, to);
        return found.replace(":", "").isBlank() && found.indexOf('\n') < 0 && found.indexOf('\r') < 0 ? found : "";
    }

    private void lookBlock(Node.Group group) {
        int column = lines.column(group.content());
        for (Node.Member member : group.members()) {
            if (member.value() instanceof Node.Group inner && !inner.flow() && group.mapping()) {
                lookNested(lines.column(inner.content()) - column, inner.mapping());
            }
            look(member.value());
        }
    }

    private void lookNested(int deeper, boolean mapping) {
        if (mapping && step == 0 && deeper > 0 && deeper <= LONGEST_STEP) {
            step = deeper;
        } else if (!mapping) {
            indentlessLists += deeper == 0 ? 1 : 0;
            indentedLists += deeper > 0 ? 1 : 0;
        }
    }
}
