package org.aigenlabs.installer.edit;

/** From nodes to what they mean. */
final class Meaning {
    private Meaning() {}

    /** Recursion is as deep as {@link EditLimits#MAX_DEPTH}. */
    static DataValue of(Node node) {
        Node.Properties properties = node.properties();
        DataValue bare = bare(node);
        return properties.none() ? bare : new DataValue.Marked(properties.anchor(), properties.tag(), bare);
    }

    private static DataValue bare(Node node) {
        return switch (node) {
            case Node.Alias alias -> new DataValue.Alias(alias.name());
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Group group
            when group.mapping() ->
                new DataValue.Mapping(group.members().stream()
                        .map(member -> new DataValue.Entry(member.key().data(), of(member.value())))
                        .toList());
            case Node.Group group ->
                new DataValue.Sequence(group.members().stream()
                        .map(member -> of(member.value()))
                        .toList());
        };
    }

    private static DataValue scalar(Node.Scalar scalar) {
        boolean literal = scalar.form() == Node.Form.PLAIN && Literals.isLiteral(scalar.text());
        if (literal && scalar.text().isEmpty()) {
            return DataValue.nothing();
        }
        return literal ? new DataValue.Literal(scalar.text()) : new DataValue.Text(scalar.text());
    }
}
