package org.aigenlabs.installer.edit;

import java.util.List;

/** Takes values out of a document as they are written. */
record RawTexts(Document document) {
    RawValue of(List<Location.Step> steps, Node node) {
        String text = document.text().substring(node.start(), node.end());
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        RawValue.Shape shape = shape(node);
        return new RawValue(plain, shape, base(steps, node, shape), Meaning.of(node));
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
