package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges scripts and other text by line, as carefully as git does: changes of neighbouring lines contradict each other,
 * because in code they often do.
 */
public final class LineMerger implements TextMerger {
    @Override
    public MergeResult merge(String base, String local, String upstream) {
        return LineMerge.of(base, local, upstream);
    }

    /** {@code text} cut behind each line feed. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
