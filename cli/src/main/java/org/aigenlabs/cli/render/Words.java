package org.aigenlabs.cli.render;

import java.util.List;

/** Small pieces of English. */
final class Words {
    private Words() {}

    /** {@code 1 file}, {@code 12 files}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The first {@code most} of {@code items}, and how many more there are. */
    static String some(List<String> items, int most) {
        if (items.size() <= most) {
            return String.join(", ", items);
        }
        return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
    }
}
