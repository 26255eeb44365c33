package org.aigenlabs.installer.merge;

/** How the lines of a text end. */
enum LineEnds {
    NONE,
    LF,
    CRLF,
    MIXED;

    static LineEnds of(String text) {
        boolean lf = false;
        boolean crlf = false;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at > 0 && text.charAt(at - 1) == '\r') {
                crlf = true;
            } else {
                lf = true;
            }
        }
        if (lf) {
            return crlf ? MIXED : LF;
        }
        return crlf ? CRLF : NONE;
    }

    /** Local's, unless only the author changed them. */
    static LineEnds merge(LineEnds base, LineEnds local, LineEnds upstream) {
        boolean authors = local == NONE || (local == base && upstream != NONE);
        return authors && upstream != MIXED ? upstream : local;
    }

    /** {@code text}, whose lines end by line feeds alone, with these ends. */
    String apply(String text) {
        return this == CRLF ? text.replace("\n", "\r\n") : text;
    }

    static String toLineFeeds(String text) {
        return text.replace("\r\n", "\n");
    }
}
