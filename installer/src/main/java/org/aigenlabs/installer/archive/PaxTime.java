package org.aigenlabs.installer.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as pax writes it: seconds since 1970, perhaps with a fraction. */
record PaxTime(long seconds, int nanos) {
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,12})(?:\\.([0-9]{0,30}))?");
    private static final int NANO_DIGITS = 9;

    /** What {@code text} says; a text that is no time, or none, leaves what the plain header says. */
    static PaxTime of(String text, long header) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return new PaxTime(header, 0);
        }
        String fraction = found.group(2) == null ? "" : found.group(2);
        String nanos = (fraction + "000000000").substring(0, NANO_DIGITS);
        return new PaxTime(Long.parseLong(found.group(1)), Integer.parseInt(nanos));
    }
}
