package org.aigenlabs.installer.merge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with the markers of {@link Markers}, read again: one side of each clash, and all that stands between them. */
final class MarkedText {
    private static final String LOCAL = "<<<<<<< local";
    private static final String BASE = "||||||| base";
    private static final String MIDDLE = "=======";
    private static final String UPSTREAM = ">>>>>>> upstream";

    private final Preference preference;
    private final StringBuilder text = new StringBuilder();
    private Part part = Part.OUTSIDE;
    private int clashes;

    private enum Part {
        OUTSIDE,
        LOCAL,
        BASE,
        UPSTREAM
    }

    private MarkedText(Preference preference) {
        this.preference = preference;
    }

    /** Whether base, local or upstream hold lines that look like the markers, so that they cannot be told apart. */
    static boolean isAmbiguous(List<String> sides) {
        return sides.stream().flatMap(String::lines).anyMatch(MarkedText::looksLikeMarker)
                || sides.getFirst()
                        .lines()
                        .anyMatch(line -> line.stripTrailing().equals(MIDDLE));
    }

    private static boolean looksLikeMarker(String line) {
        return Stream.of(LOCAL, BASE, UPSTREAM).anyMatch(line::contains);
    }

    /** {@code markedUp} with one side of each clash; none if there is no clash in it. */
    static Optional<String> choose(String markedUp, Preference preference) {
        MarkedText read = new MarkedText(preference);
        LineMerger.lines(markedUp).forEach(read::add);
        String text = read.text.toString();
        boolean whole = read.clashes > 0 && read.part == Part.OUTSIDE;
        // a byte order mark may have hidden a marker, and none may reach a live file
        return whole && text.lines().noneMatch(MarkedText::looksLikeMarker) ? Optional.of(text) : Optional.empty();
    }

    /** Whether nothing stands behind the last clash. */
    static boolean endsInClash(String markedUp) {
        return markedUp.stripTrailing().endsWith(UPSTREAM);
    }

    private void add(String line) {
        Part next = next(line.stripTrailing());
        if (next != part) {
            part = next;
        } else if (isWanted()) {
            text.append(line);
        }
    }

    private Part next(String line) {
        return switch (part) {
            case OUTSIDE -> {
                boolean opens = line.equals(LOCAL);
                clashes += opens ? 1 : 0;
                yield opens ? Part.LOCAL : part;
            }
            case LOCAL -> line.equals(BASE) ? Part.BASE : part;
            case BASE -> line.equals(MIDDLE) ? Part.UPSTREAM : part;
            case UPSTREAM -> line.equals(UPSTREAM) ? Part.OUTSIDE : part;
        };
    }

    private boolean isWanted() {
        return switch (part) {
            case OUTSIDE -> true;
            case LOCAL -> preference == Preference.LOCAL;
            case BASE -> preference == Preference.BASE;
            case UPSTREAM -> preference == Preference.UPSTREAM;
        };
    }
}
