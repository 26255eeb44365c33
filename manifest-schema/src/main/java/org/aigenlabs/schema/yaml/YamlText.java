package org.aigenlabs.schema.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;

/** Turns bytes into the text that a YAML parser may see: within the size, strictly UTF-8, without control characters. */
final class YamlText {
    /** The outcome: the text without a byte order mark, or why there is none. */
    sealed interface Decoded {
        record Text(String text) implements Decoded {}

        record Refused(Problem problem) implements Decoded {}
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;

    YamlText(String file) {
        this.file = file;
    }

    Decoded decode(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return new Decoded.Refused(YamlProblem.TOO_LARGE.at(
                    Place.of(file),
                    "the file has " + bytes.length + " bytes, expected at most " + limit,
                    "move long texts into files of their own"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            return new Decoded.Refused(YamlProblem.NOT_UTF8.at(
                    placeAfter(text, text.length()),
                    "byte 0x" + hex(bytes[in.position()] & 0xFF, 2) + " is not UTF-8, expected UTF-8 text",
                    "save the file as UTF-8"));
        }
        return checked(text);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private Decoded checked(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isForbidden(text.charAt(at))) {
                return new Decoded.Refused(controlCharacter(text.charAt(at), placeAfter(text, at)));
            }
        }
        return new Decoded.Text(text);
    }

    /**
     * Whether {@code character} must not be in the file as such: what YAML 1.2.2, 5.1 calls not printable, and the three
     * line breaks that YAML 1.1 knows and 1.2 does not, behind which a reviewer and the agent would see different keys.
     */
    private static boolean isForbidden(char character) {
        return switch (character) {
            case '\t', '\n', '\r' -> false;
            case '\u2028', '\u2029', '\uFFFE', '\uFFFF' -> true;
            default -> Character.isISOControl(character);
        };
    }

    /** Whether a value, escapes resolved, holds what only an escape can bring in; line breaks and tabs are fine. */
    static boolean hidesControl(String value) {
        return value.codePoints().anyMatch(c -> (c < 0x10000 && isForbidden((char) c)) || (c >= 0xD800 && c <= 0xDFFF));
    }

    private static Problem controlCharacter(char character, Place place) {
        return YamlProblem.CONTROL_CHARACTER.at(
                place,
                "the character U+" + hex(character, 4) + " is in the text, expected none that cannot be seen",
                "remove the character");
    }

    /** The place of the character at {@code index}. */
    private Place placeAfter(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < index; at++) {
            boolean breaks = text.charAt(at) == '\n'
                    || (text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
            if (breaks) {
                line++;
                lineStart = at + 1;
            }
        }
        return new Place(file, line, text.codePointCount(lineStart, index) + 1);
    }

    private static String hex(int value, int digits) {
        String hex = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
