package org.aigenlabs.schema.text;

import java.text.Normalizer;

/** Unicode's normal forms, without loading their tables for text that is all ASCII, as nearly all of it is. */
public final class Normal {
    private Normal() {}

    /** {@code text} in NFC: composed, as keyboards write it. */
    public static String nfc(String text) {
        return CodePoints.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** {@code text} in NFD: decomposed, as some file systems keep it. */
    public static String nfd(String text) {
        return CodePoints.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** {@code text} in NFKC: composed, and without fullwidth, superscript and other variants of form. */
    public static String nfkc(String text) {
        return CodePoints.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
