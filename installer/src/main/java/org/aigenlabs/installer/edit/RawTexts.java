package org.aigenlabs.installer.edit;

import java.util.List;

/** Takes values out of a document as they are written. */
record RawTexts(Document document) {
    RawValue of(List<Location.Step> steps, Node node) {
        RawValue.Shape shape = shape(node);
        boolean lines = shape == RawValue.Shape.BLOCK;
        String text = document.text()
                .substring(
                        lines ? commentsAbove(steps, node.start()) : node.start(),
                        lines ? document.lines().lineEnd(node.end()) : node.end());
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return new RawValue(plain, shape, base(steps, node, shape), Meaning.of(node));
    }

    /** Comments between a key and the first line of its block belong to the block. */
    private int commentsAbove(List<Location.Step> steps, int start) {
        int lead = steps.isEmpty() ? -1 : steps.getLast().member().lead();
        if (lead < 0 || document.lines().sameLine(lead, start)) {
            return start;
        }
        int line = document.lines().nextLine(lead);
        while (document.lines().isBlankLine(line)) {
            line = document.lines().nextLine(line);
        }
        return document.lines().skipSpaces(line);
    }

    private static RawValue.Shape shape(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.form().isBlock() -> RawValue.Shape.BLOCK_SCALAR;
            case Node.Group group when !group.flow() -> RawValue.Shape.BLOCK;
            case Node.Scalar _, Node.Group _, Node.Alias _ -> RawValue.Shape.INLINE;
        };
    }

    private int base(List<Location.Step> steps, Node node, RawValue.Shape shape) {
        Lines lines = document.lines();
        if (shape == RawValue.Shape.BLOCK) {
            return lines.column(node.start());
        }
        if (document.json() || steps.isEmpty()) {
            return lines.margin(node.start()).length();
        }
        Location.Step step = steps.getLast();
        return step.group().flow()
                ? lines.margin(node.start()).length()
                : lines.column(step.member().start());
    }
}
