package org.aigenlabs.installer.edit;

import java.util.List;
import java.util.stream.Collectors;

/** Values in YAML's block style. {@code literals} allows {@code |} for strings of several lines. */
record BlockText(Layout layout, boolean literals) {
    private static final int DASH_WIDTH = 2;

    private FlowText flow() {
        return new FlowText(layout, false);
    }

    /** {@code value} as the value of a key at {@code column}. */
    Parts underKey(DataValue value, int column, Node.Form wish) {
        if (isBlock(value)) {
            int inner = childColumn(value, column);
            return new Parts("", line(inner) + lines(value, inner));
        }
        return scalar(value, column + layout.step(), wish);
    }

    /** {@code value} as an item whose content begins at {@code column}. */
    Parts underDash(DataValue value, int column, Node.Form wish) {
        if (isBlock(value)) {
            return new Parts(lines(value, column), "");
        }
        return scalar(value, column, wish);
    }

    int childColumn(DataValue value, int column) {
        boolean flush = value instanceof DataValue.Sequence && layout.indentless();
        return flush ? column : column + layout.step();
    }

    static boolean isBlock(DataValue value) {
        return switch (value) {
            case DataValue.Sequence(List<DataValue> items) -> !items.isEmpty();
            case DataValue.Mapping(List<DataValue.Entry> entries) -> !entries.isEmpty();
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ -> false;
        };
    }

    Parts scalar(DataValue value, int column, Node.Form wish) {
        if (literals
                && value instanceof DataValue.Text(String text)
                && text.indexOf('\n') >= 0
                && fitsLiteral(text, wish)) {
            return literal(text, column);
        }
        return new Parts(inline(value, wish), "");
    }

    private String inline(DataValue value, Node.Form wish) {
        return value instanceof DataValue.Text(String text)
                ? ScalarText.yaml(text, wish, layout.quote(), false)
                : flow().value(value, "", wish);
    }

    private static boolean fitsLiteral(String text, Node.Form wish) {
        boolean wished = wish != Node.Form.SINGLE && wish != Node.Form.DOUBLE;
        char first = text.charAt(0);
        return wished && first > ' ' && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7f));
    }

    /** A literal block: {@code |} keeps one line break at its end, {@code |-} none, {@code |+} all. */
    Parts literal(String text, int column) {
        String body = text.stripTrailing();
        int breaks = (int)
                text.substring(body.length()).chars().filter(c -> c == '\n').count();
        String header = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+";
        String shown = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String below = shown.lines()
                .map(line -> line.isEmpty() ? layout.newline() : line(column) + line)
                .collect(Collectors.joining());
        return new Parts(header, below);
    }

    private String line(int column) {
        return layout.newline() + " ".repeat(column);
    }

    /** Lines at {@code column}; the first without its indentation. */
    String lines(DataValue value, int column) {
        return switch (value) {
            case DataValue.Sequence(List<DataValue> items) ->
                items.stream().map(item -> item(item, column)).collect(Collectors.joining(line(column)));
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                entries.stream()
                        .map(entry -> entry(entry.key(), entry.value(), column))
                        .collect(Collectors.joining(line(column)));
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ ->
                inline(value, Node.Form.PLAIN);
        };
    }

    private String item(DataValue value, int column) {
        Parts parts = underDash(value, column + DASH_WIDTH, Node.Form.PLAIN);
        return "- " + parts.inline() + parts.below();
    }

    private String entry(DataValue key, DataValue value, int column) {
        return entry(key, underKey(value, column, Node.Form.PLAIN));
    }

    String entry(DataValue key, Parts parts) {
        return key(key) + ":" + (parts.inline().isEmpty() ? "" : " ") + parts.inline() + parts.below();
    }

    private String key(DataValue key) {
        return switch (key) {
            case DataValue.Text(String text) -> ScalarText.yaml(text, Node.Form.PLAIN, layout.quote(), false);
            case DataValue.Literal _,
                    DataValue.Alias _,
                    DataValue.Marked _,
                    DataValue.Sequence _,
                    DataValue.Mapping _ -> flow().key(key);
        };
    }
}
