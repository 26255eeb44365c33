package org.aigenlabs.installer.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One golden case of the editors: {@code @@ name}, lines {@code @ op}, then the sections {@code @from}, {@code @before}
 * and {@code @after}, or {@code @unchanged}, or {@code @refused} with words of the reason.
 */
record EditCase(String name, List<String> ops, String from, String before, String after, String end) {
    private static final String CASE = "@@ ";
    private static final String OP = "@ ";

    static List<EditCase> read(String resource) {
        try (InputStream in = EditCase.class.getResourceAsStream("/edit/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + resource);
            }
            List<EditCase> cases = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split("(?m)^" + CASE, -1)) {
                if (!part.isEmpty()) {
                    cases.add(parse(part));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditCase parse(String part) {
        int line = part.indexOf('\n');
        List<String> ops = new ArrayList<>();
        StringBuilder from = new StringBuilder();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        StringBuilder current = before;
        String end = "";
        for (String text : part.substring(line + 1).split("(?<=\n)", -1)) {
            if (text.startsWith(OP)) {
                ops.add(text.substring(OP.length()).strip());
            } else if (text.startsWith("@from")) {
                current = from;
            } else if (text.startsWith("@before")) {
                current = before;
            } else if (text.startsWith("@")) {
                end = text.strip();
                current = after;
            } else {
                current.append(text);
            }
        }
        return new EditCase(part.substring(0, line), ops, from.toString(), before.toString(), after.toString(), end);
    }

    List<Edit> edits(boolean json) {
        return ops.stream().map(op -> edit(op, json)).toList();
    }

    private Edit edit(String op, boolean json) {
        String[] words = op.split(" ", 2);
        String rest = words[1];
        int space = rest.startsWith("\"my key\"") ? 8 : pathEnd(rest);
        KeyPath path = KeyPath.parse(rest.substring(0, space)).find().orElseThrow();
        String value = rest.substring(space).strip();
        return switch (words[0]) {
            case "set" -> new Edit.Set(path, data(value));
            case "remove" -> new Edit.Remove(path);
            case "insert" -> {
                String[] item = value.split(" ", 2);
                yield new Edit.InsertItem(path, Integer.parseInt(item[0]), data(item[1]));
            }
            case "copy" -> copy(path, value, json);
            default -> throw new IllegalArgumentException(op);
        };
    }

    /** Paths may hold spaces in double quotes. */
    private static int pathEnd(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == ' ' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private Edit copy(KeyPath path, String to, boolean json) {
        KeyPath target = to.isEmpty()
                ? path
                : KeyPath.parse(to.replaceFirst("^to ", "")).find().orElseThrow();
        return new Edit.SetRaw(
                target,
                editor(json ? JsonEditor.open(from) : YamlEditor.open(from))
                        .raw(path)
                        .orElseThrow());
    }

    static DataValue data(String json) {
        return editor(JsonEditor.open(json)).data();
    }

    static DocumentEditor editor(Opened opened) {
        return switch (opened) {
            case Opened.Ready(DocumentEditor editor) -> editor;
            case Opened.Unreadable(String reason) -> throw new AssertionError(reason);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
