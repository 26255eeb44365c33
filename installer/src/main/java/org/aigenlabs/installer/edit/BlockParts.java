package org.aigenlabs.installer.edit;

import java.util.stream.Collectors;

/** The text of new values for places in block style. */
record BlockParts(BlockText style) {
    Parts underKey(NewValue value, int column, Node.Form wish) {
        return switch (value) {
            case NewValue.Plain(DataValue data) -> style.underKey(data, column, wish);
            case NewValue.Copied(RawValue raw) -> {
                int inner = raw.shape() == RawValue.Shape.BLOCK ? style.childColumn(raw.data(), column) : column;
                Parts parts = copied(raw, inner);
                yield raw.shape() == RawValue.Shape.BLOCK ? below(parts.inline(), inner) : parts;
            }
        };
    }

    Parts underDash(NewValue value, int column, Node.Form wish) {
        return switch (value) {
            case NewValue.Plain(DataValue data) -> style.underDash(data, column, wish);
            case NewValue.Copied(RawValue raw) -> copied(raw, column);
        };
    }

    /** A collection whose lines stand below its key, at {@code column}. */
    Parts below(NewValue value, int column) {
        String lines = switch (value) {
            case NewValue.Plain(DataValue data) -> style.lines(data, column);
            case NewValue.Copied(RawValue raw) -> copied(raw, column).inline();
        };
        return below(lines, column);
    }

    private Parts below(String lines, int column) {
        return new Parts("", style.layout().newline() + " ".repeat(column) + lines);
    }

    private Parts copied(RawValue raw, int column) {
        String newline = style.layout().newline();
        String first = raw.text().lines().findFirst().orElse("");
        String rest = raw.text()
                .lines()
                .skip(1)
                .map(line -> newline + shifted(line, raw.base(), column))
                .collect(Collectors.joining());
        return raw.shape() == RawValue.Shape.BLOCK_SCALAR ? new Parts(first, rest) : new Parts(first + rest, "");
    }

    private static String shifted(String line, int base, int column) {
        int spaces = 0;
        while (spaces < Math.min(base, line.length()) && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return line.isBlank() && line.length() <= base ? "" : " ".repeat(column) + line.substring(spaces);
    }
}
