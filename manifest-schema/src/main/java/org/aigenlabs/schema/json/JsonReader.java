package org.aigenlabs.schema.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.json.JsonReading.Read;
import org.aigenlabs.schema.json.JsonReading.Refused;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.text.StrictUtf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) strictly: what one reader of a file sees must be what every other one sees.
 *
 * <p>One document in valid UTF-8 (a byte order mark is forgiven), no key twice in one object, not even in two spellings
 * that are equal in NFC, nothing behind the document, everything within {@link JsonLimits}.
 */
public final class JsonReader {
    private static final String BOM = "\ufeff";
    private static final int REASON_COLUMNS = 160;

    private static final Pattern UNEXPECTED = Pattern.compile("(?s)Unexpected character \\('(.{1,2})' .*");

    /** What the parser tells behind the first clause is about its own settings. */
    private static final Pattern PARSER_TALK = Pattern.compile("(?s)(: | \\(|; ).*");

    private JsonReader() {}

    /** Reads the document that {@code bytes} are. */
    public static JsonReading read(byte[] bytes, JsonLimits limits) {
        return readWithout(Set.of(), bytes, limits);
    }

    /**
     * Reads the document that {@code bytes} are, passing over the members of the outermost object that {@code skipped}
     * names: they are checked for grammar and nesting only, cost little, and are left out of the value.
     */
    public static JsonReading readWithout(Set<String> skipped, byte[] bytes, JsonLimits limits) {
        if (bytes.length > limits.bytes()) {
            return new Refused(0, 0, "json.too-large", bytes.length + " bytes, expected at most " + limits.bytes());
        }
        Optional<String> text = StrictUtf8.decode(bytes);
        return text.isPresent() ? parse(withoutMark(text.get()), skipped, limits) : notUtf8(bytes);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BOM) ? text.substring(1) : text;
    }

    private static JsonReading parse(String text, Set<String> skipped, JsonLimits limits) {
        try (JsonParser parser = factory(limits).createParser(ObjectReadContext.empty(), text)) {
            return document(parser, skipped, limits);
        }
    }

    private static JsonReading document(JsonParser parser, Set<String> skipped, JsonLimits limits) {
        try {
            return new Read(new JsonTree(parser).document(skipped));
        } catch (JsonRefusal refusal) {
            return refused(refusal.place(), refusal.id(), refusal.reason());
        } catch (UnexpectedEndOfInputException end) {
            return refused(end.getLocation(), "json.syntax", "the document ends too early");
        } catch (StreamConstraintsException tooMuch) {
            return parser.streamReadContext().getNestingDepth() > limits.depth()
                    ? refused(parser.currentLocation(), "json.too-deep", "more than " + limits.depth() + " levels")
                    : refused(parser.currentLocation(), "json.too-large", "a text, key or number is too long");
        } catch (JacksonException bad) {
            return refused(bad.getLocation(), "json.syntax", words(bad) + ", expected strict JSON");
        }
    }

    private static TokenStreamFactory factory(JsonLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .maxNameLength(limits.keyLength())
                .maxNumberLength(limits.numberLength())
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    private static Refused refused(TokenStreamLocation place, String id, String reason) {
        return new Refused(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), id, reason);
    }

    private static String words(JacksonException exception) {
        String whole = exception.getOriginalMessage();
        Matcher unexpected = UNEXPECTED.matcher(whole);
        String clause = unexpected.matches()
                ? "unexpected `" + unexpected.group(1) + "`"
                : PARSER_TALK.matcher(whole).replaceFirst("").replace('\'', '`');
        return Sanitiser.line(clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1), REASON_COLUMNS);
    }

    private static Refused notUtf8(byte[] bytes) {
        int valid = StrictUtf8.validLength(bytes);
        String before = withoutMark(new String(bytes, 0, valid, StandardCharsets.UTF_8));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String found = String.format(Locale.ROOT, "0x%02x", bytes[valid]);
        return new Refused(line, column, "json.not-utf8", "the byte `" + found + "` is not UTF-8");
    }
}
