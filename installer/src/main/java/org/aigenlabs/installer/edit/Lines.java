package org.aigenlabs.installer.edit;

/** The lines of a text; a line ends at {@code \n}, {@code \r\n} or a lone {@code \r}, as in YAML (5.4). */
record Lines(String text) {
    /** Where the line of {@code offset} begins. */
    int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(at - 1)) {
            at--;
        }
        return at;
    }

    /** Where the line of {@code offset} ends, before its line break. */
    int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /** Where the line behind that of {@code offset} begins; the text's end if there is none. */
    int nextLine(int offset) {
        int end = lineEnd(offset);
        return end + (text.startsWith("\r\n", end) ? 2 : Math.min(1, text.length() - end));
    }

    /** Where the line before the one that begins at {@code start} ends; 0 if there is none. */
    int endBefore(int start) {
        int end = start - (start >= 2 && text.startsWith("\r\n", start - 2) ? 2 : 1);
        return Math.max(0, end);
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    boolean sameLine(int one, int other) {
        return lineEnd(Math.min(one, other)) >= Math.max(one, other);
    }

    /** The first offset from {@code offset} on that is neither space, line break nor within a comment. */
    int skipBlank(int offset) {
        int at = offset;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = lineEnd(at);
            } else if (c == ' ' || c == '\t' || isBreak(at)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The first offset from {@code offset} on that is no space or tab. */
    int skipSpaces(int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Whether nothing but spaces and a comment follows {@code offset} on its line. */
    boolean restIsBlank(int offset) {
        int at = skipSpaces(offset);
        return at == text.length() || isBreak(at) || text.charAt(at) == '#';
    }

    boolean isBlankLine(int start) {
        int at = skipSpaces(start);
        return start < text.length() && (at == text.length() || isBreak(at));
    }

    /** The column of the comment that is alone on the line beginning at {@code start}; -1 if it is no such line. */
    int commentColumn(int start) {
        int at = skipSpaces(start);
        return at < text.length() && text.charAt(at) == '#' ? at - start : -1;
    }

    /** The spaces and tabs at the beginning of the line of {@code offset}. */
    String margin(int offset) {
        int start = lineStart(offset);
        return text.substring(start, skipSpaces(start));
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
