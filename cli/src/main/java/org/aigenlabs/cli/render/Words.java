package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;

/** Small pieces of English. */
final class Words {
    private static final int THOUSAND = 1000;
    private static final String UNITS = "kMGT";

    private Words() {}

    /** {@code 1 file}, {@code 12 files}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 512 bytes}, {@code 1.4 MB}. */
    static String bytes(long bytes) {
        if (bytes < THOUSAND) {
            return count(bytes, "byte");
        }
        double scaled = bytes;
        int unit = -1;
        while (scaled >= THOUSAND && unit < UNITS.length() - 1) {
            scaled /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", scaled, UNITS.charAt(unit));
    }

    /** The first {@code most} of {@code items}, and how many more there are. */
    static String some(List<String> items, int most) {
        if (items.size() <= most) {
            return String.join(", ", items);
        }
        return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
    }
}
