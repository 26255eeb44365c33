package org.aigenlabs.resolver.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.aigenlabs.schema.value.Parsed;

/** Percent-encoding of URLs (RFC 3986, section 2.1), strict. */
final class Percent {
    private static final String NEEDS_NO_CODE = "-._~/!$&'()*+,;=:";

    private Percent() {}

    /** Decodes {@code text}; bad if a code is malformed, or if it is no UTF-8 or not printable afterwards. */
    static Parsed<String> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.write(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return bad("a `%` without two hexadecimal digits");
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        return strict(bytes.toByteArray());
    }

    private static Parsed<String> strict(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return TextRules.firstUnprintable(text) < 0
                    ? new Parsed.Ok<>(text)
                    : bad("a control or invisible character behind a `%`");
        } catch (CharacterCodingException e) {
            return bad("bytes behind `%` that are not UTF-8");
        }
    }

    /** Never quotes the text: it may be a password. */
    private static Parsed<String> bad(String found) {
        return new Parsed.Bad<>(found, "percent-encoded UTF-8");
    }

    /** Encodes a path so that {@link #decode} gives it back; letters and digits of every script stay readable. */
    static String encodePath(String path) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints().forEach(c -> {
            String one = Character.toString(c);
            if ((Character.isLetterOrDigit(c) && TextRules.isPrintable(c)) || NEEDS_NO_CODE.contains(one)) {
                encoded.append(one);
            } else {
                for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
                }
            }
        });
        return encoded.toString();
    }
}
