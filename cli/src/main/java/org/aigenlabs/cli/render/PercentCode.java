package org.aigenlabs.cli.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;

/** Percent-encoding as RFC 3986 has it, of the UTF-8 bytes of a text. */
final class PercentCode {
    private PercentCode() {}

    /** {@code text} with everything encoded but ASCII letters, digits and {@code plain}. */
    static String of(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            boolean kept = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || (each > 0 && plain.indexOf(each) >= 0);
            if (kept) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(each).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }
}
