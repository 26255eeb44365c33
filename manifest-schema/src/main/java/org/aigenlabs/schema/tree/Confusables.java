package org.aigenlabs.schema.tree;

import java.util.HashMap;
import java.util.Map;
import org.aigenlabs.schema.text.CodePoints;
import org.aigenlabs.schema.text.Normal;

/**
 * Characters of other alphabets that look like Latin ones, and the skeleton by which two texts that look alike are
 * equal: the method of Unicode's UTS #39, section 4, with a table cut down to what names in a distribution can hold.
 * Accents are kept, for a reader sees them; see {@code docs/decisions/0003-confusables-without-icu.md}.
 */
final class Confusables {
    /**
     * A Latin letter or dot, then the code points that look like it as a capital or small letter. Capital I, small l,
     * digit 1 and the bar are all {@code l}, digit 0 is {@code o}. What NFKC makes Latin by itself is not listed.
     */
    private static final String LOOK_ALIKES = """
            l 0031 0069 007C
            o 0030
            . 0660 06F0 0701 0702 3002 A4F8 A60E
            a 0251 0391 03B1 0410 0430 13AA 15C5 237A A4EE 102A0 16F40
            b 0184 0392 0412 042C 13CF 13F4 1472 15AF 15F7 2C82 A4D0 A7B4 10282 102A1 10301
            c 0421 0441 1004 105A 13DF 1D04 2CA4 2CA5 A4DA ABAF 102A2 10302 10415 118E9 118F2
            d 0501 13A0 13E7 146F 15DE 15EA A4D2 A4D3
            e 0395 0415 0435 04BD 13AC 212E 22FF 2D39 A4F0 AB32 10286 118A6 118AE
            f 0192 03DC 0584 15B4 1E9D A4DD A798 A799 AB35 10287 102A5 118A2 118C2
            g 018D 0261 050C 0581 13C0 13F3 1D83 A4D6
            h 0397 041D 04BB 0570 13BB 13C2 157C 2C8E A4E7 102CF
            j 037F 03F3 0408 0458 13AB 148D A4D9 A7B2
            k 0138 039A 041A 043A 13E6 16D5 2C94 A4D7
            l 0131 0196 01C0 0269 026A 0399 03B9 0406 0456 04C0 04CF 0582 05C0 05D5 05DF 0627 0661 06F1 07CA 13A5
            l 13DE 14AA 16C1 2223 2373 23FD 2C92 2C93 2CD0 2D4F A4E1 A4F2 A647 AB75 1028A 10309 10320 1041B 118A3
            l 118B2 118C3 16F16 16F28
            m 039C 03FA 041C 043C 13B7 15F0 16D6 2C98 A4DF 102B0 10311 118E3
            n 039D 0578 057C 2C9A A4E0
            o 039F 03BF 03C3 03ED 041E 043E 0555 0585 05E1 0647 0665 06BE 06C1 06D5 06F5 07C0 0966 09E6 0A66 0AE6
            o 0B20 0B66 0BE6 0C02 0C66 0C82 0CE6 0D02 0D20 0D66 0D82 0E50 0ED0 101D 1040 10FF 12D0 17E0 1D0F 1D11
            o 2C9E 2C9F 2D54 3007 A4F3 AB3D 10292 102AB 10404 1042C 118B5 118C8 118D7 118E0
            p 00FE 01BF 03A1 03C1 03F8 0420 0440 13E2 146D 2374 2CA2 2CA3 2CCE 2CCF A4D1 10295
            q 051B 0563 0566 2D55
            r 01A6 0433 13A1 13D2 1587 1D26 2C85 A4E3 AB47 AB48 AB81 16F35
            s 01BD 0405 0455 054F 0D1F 13D5 13DA A4E2 A731 ABAA 10296 10420 118C1 16F3A
            t 03A4 0422 0442 13A2 22A4 27D9 2CA6 A4D4 10297 102B1 10315 118BC 16F0A
            u 028B 03C5 054D 057D 1200 144C 1D1C 222A 22C3 A4F4 A79F AB4E AB52 118B8 118D8 16F42
            v 03BD 0474 0475 05D8 0667 06F7 13D9 142F 1D20 2228 22C1 2D38 A4E6 A6DF ABA9 118A0 118C0 16F08
            w 026F 0448 0461 051C 051D 0561 13B3 13D4 1D21 2CBD A4EA AB83 118E6 118EF
            x 00D7 03A7 0425 0445 1541 157D 166D 166E 16B7 2573 292B 292C 2A2F 2CAC 2D5D A4EB A7B3 10290 102B4 10317
            x 10322 118EC
            y 0263 028F 03A5 03B3 0423 0443 04AE 04AF 10E7 13A9 13BD 1D8C 1EFF 2CA8 2CA9 A4EC AB5A 102B2 118A4 118DC
            y 16F43
            z 0396 13C3 1D22 A4DC AB93 102F5 118A9 118C4 118E5
            """;

    private static final Map<Integer, Character> TABLE = table();

    private Confusables() {}

    /** What {@code text} looks like, in small Latin letters as far as they go; only good for comparing. */
    static String skeleton(String text) {
        StringBuilder skeleton = new StringBuilder(text.length());
        Normal.nfkc(text).codePoints().filter(c -> !isUnseen(c)).forEach(c -> {
            int plain = c <= '~' ? Character.toLowerCase(c) : c;
            Character latin = TABLE.get(plain);
            skeleton.appendCodePoint(latin == null ? Character.toLowerCase(plain) : latin);
        });
        return skeleton.toString().strip();
    }

    private static boolean isUnseen(int codePoint) {
        return CodePoints.isVariationSelector(codePoint)
                || CodePoints.isInvisible(codePoint)
                || CodePoints.isBidiControl(codePoint);
    }

    private static Map<Integer, Character> table() {
        Map<Integer, Character> table = new HashMap<>();
        for (String line : LOOK_ALIKES.lines().toList()) {
            String[] cells = line.split(" ", -1);
            for (int i = 1; i < cells.length; i++) {
                table.put(Integer.parseInt(cells[i], 16), cells[0].charAt(0));
            }
        }
        return Map.copyOf(table);
    }
}
