package org.aigenlabs.installer.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML into nodes, once. */
final class YamlReader {
    private final String text;
    private final Lines lines;
    private final IntUnaryOperator toOffset;
    private final Punctuation signs = Punctuation.empty();
    private final NodeBuilder builder = new NodeBuilder(signs);
    private final RecordingScanner scanner;
    private final ParserImpl parser;

    YamlReader(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        this.toOffset = offsets(text);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(EditLimits.MAX_CHARS)
                .build();
        this.scanner =
                new RecordingScanner(new ScannerImpl(settings, new StreamReader(settings, text)), toOffset, signs);
        this.parser = new ParserImpl(settings, scanner);
    }

    /** @throws UnreadableText if it is no YAML, or out of bounds */
    NodeBuilder read() {
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            take(event.get());
        }
        return builder;
    }

    /** The library throws not only its own exceptions: nothing else runs inside this {@code try}. */
    private Optional<Event> next() {
        try {
            return parser.hasNext() ? Optional.of(parser.next()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableText(place(e) + e.getProblem());
        } catch (RuntimeException _) {
            throw new UnreadableText("it holds characters that YAML does not allow");
        }
    }

    private static String place(MarkedYamlEngineException e) {
        return e.getProblemMark()
                .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ")
                .orElse("");
    }

    /** The engine counts code points; offsets count UTF-16 units. */
    private static IntUnaryOperator offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return IntUnaryOperator.identity();
        }
        int[] offsets = new int[points + 1];
        int offset = 0;
        for (int i = 0; i < points; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[points] = offset;
        return index -> offsets[Math.min(index, points)];
    }

    private void take(Event event) {
        switch (event) {
            case ScalarEvent scalar -> builder.add(scalar(scalar));
            case AliasEvent alias ->
                builder.add(new Node.Alias(
                        start(alias), end(alias), alias.getAlias().getValue()));
            case CollectionStartEvent group -> builder.open(group(group));
            default -> {
                if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                    builder.close(closing(event));
                }
            }
        }
    }

    /** The event that ends a pair without braces in a flow list stands on the comma or bracket behind it. */
    private int closing(Event event) {
        int end = end(event);
        boolean bare = event.getEventId() == Event.ID.MappingEnd && end > 0 && text.charAt(end - 1) != '}';
        return bare ? NodeBuilder.AT_LAST_MEMBER : end;
    }

    private Node.Group group(CollectionStartEvent event) {
        Node.Properties properties = properties(event, event.getTag());
        int start = start(event);
        int content = properties.none() ? start : lines.skipBlank(properties.end());
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        return new Node.Group(start, content, content, properties, mapping, event.isFlow(), List.of());
    }

    private Node.Scalar scalar(ScalarEvent event) {
        Node.Properties properties = properties(event, event.getTag());
        int start = start(event);
        int end = end(event);
        int content = properties.none() ? start : Math.min(lines.skipBlank(properties.end()), Math.max(end, start));
        if (!properties.none() && content < properties.end()) {
            content = properties.end();
            end = content;
        }
        Node.Form form = form(event.getScalarStyle());
        return new Node.Scalar(
                start, content, form.isBlock() ? blockEnd(content, end) : end, properties, form, event.getValue());
    }

    /** The engine ends a block scalar where the next token begins; here its last line of content ends it. */
    private int blockEnd(int content, int end) {
        int headerEnd = lines.lineEnd(content);
        boolean keep = text.substring(content, headerEnd).split("[ \t]", 2)[0].indexOf('+') >= 0;
        int last = Math.min(end, text.length());
        if (keep) {
            int start = lines.lineStart(last);
            return Math.max(
                    headerEnd, start > content && last > start ? blankEnd(start, last) : lines.endBefore(start));
        }
        while (last > headerEnd && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return Math.max(headerEnd, lines.lineEnd(last));
    }

    /** Text of a kept scalar may end on a line without a line break. */
    private int blankEnd(int start, int last) {
        return text.substring(start, last).isBlank() && last < text.length() ? lines.endBefore(start) : last;
    }

    private Node.Properties properties(NodeEvent event, Optional<String> tag) {
        String anchor = event.getAnchor().map(found -> found.getValue()).orElse("");
        boolean none = anchor.isEmpty() && tag.isEmpty();
        return none ? Node.Properties.NONE : new Node.Properties(anchor, tag.orElse(""), scanner.propertyEnd());
    }

    private static Node.Form form(ScalarStyle style) {
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> Node.Form.PLAIN;
            case SINGLE_QUOTED -> Node.Form.SINGLE;
            case DOUBLE_QUOTED -> Node.Form.DOUBLE;
            case LITERAL -> Node.Form.LITERAL;
            case FOLDED -> Node.Form.FOLDED;
        };
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return toOffset.applyAsInt(mark.orElseThrow().getIndex());
    }
}
