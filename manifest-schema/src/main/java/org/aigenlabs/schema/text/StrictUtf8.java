package org.aigenlabs.schema.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 read strictly: a text with one wrong byte is no text. */
public final class StrictUtf8 {
    private StrictUtf8() {}

    /** The text that {@code bytes} hold, a byte order mark included; empty if they are not UTF-8. */
    public static Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // the JDK's fast decoder puts U+FFFD for every wrong byte: without one, there was none
        return text.indexOf('\ufffd') < 0 || validLength(bytes) == bytes.length ? Optional.of(text) : Optional.empty();
    }

    /** How many bytes at the beginning are UTF-8: the offset of the first wrong one, or all. */
    public static int validLength(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return end.isError() ? in.position() : bytes.length;
    }
}
