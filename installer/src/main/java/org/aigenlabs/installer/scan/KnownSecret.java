package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A value that is known to be secret, and the spellings in which it could leave.
 *
 * @param name of the variable that holds it; may be shown
 * @param value never shown
 */
public record KnownSecret(String name, String value) {
    /** Characters below which a value is a word like any other. */
    public static final int SHORTEST = 8;

    /** Bytes of Base64 at either end that depend on what stands beside the value. */
    private static final int BASE64_GROUP = 3;

    /** Whether it is long enough to be looked for. */
    public boolean isTellingEnough() {
        return value.length() >= SHORTEST;
    }

    /** As it is, in Base64 at each of the three places in a group, in hexadecimal digits and as part of a URL. */
    List<byte[]> spellings() {
        byte[] plain = value.getBytes(UTF_8);
        List<byte[]> spellings = new ArrayList<>();
        spellings.add(plain);
        for (int shift = 0; shift < BASE64_GROUP; shift++) {
            spellings.add(base64(plain, shift, Base64.getEncoder()));
            spellings.add(base64(plain, shift, Base64.getUrlEncoder()));
        }
        String hex = HexFormat.of().formatHex(plain);
        spellings.add(hex.getBytes(UTF_8));
        spellings.add(hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        spellings.add(URLEncoder.encode(value, UTF_8).getBytes(UTF_8));
        return spellings;
    }

    /** The characters of the Base64 that depend on the value alone, if {@code shift} bytes stand before it. */
    private static byte[] base64(byte[] plain, int shift, Base64.Encoder encoder) {
        byte[] shifted = new byte[shift + plain.length];
        System.arraycopy(plain, 0, shifted, shift, plain.length);
        String whole = encoder.withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int left = shifted.length % BASE64_GROUP;
        int to = left == 0 ? whole.length() : whole.length() - 1;
        return whole.substring(from, to).getBytes(UTF_8);
    }
}
