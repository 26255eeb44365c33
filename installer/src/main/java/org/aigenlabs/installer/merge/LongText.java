package org.aigenlabs.installer.merge;

import org.aigenlabs.installer.edit.DataValue;
import org.jspecify.annotations.Nullable;

/** Prompts and other long texts inside structured files, which are merged by line or sentence like files of their own. */
final class LongText {
    /** Shorter texts are names, commands and addresses: one wording or the other. */
    static final int MIN_CHARS = 80;

    private LongText() {}

    /** Null if the changes contradict each other, or the text is none of many words. */
    static @Nullable DataValue merge(String base, String local, String upstream) {
        if (Math.min(base.length(), Math.min(local.length(), upstream.length())) < MIN_CHARS) {
            return null;
        }
        TextMerger merger = base.contains("\n") ? new LineMerger() : new ProseMerger();
        return switch (merger.merge(base, local, upstream)) {
            case MergeResult.Merged(String text) -> DataValue.text(text);
            case MergeResult.Conflicted _, MergeResult.Unreadable _ -> null;
        };
    }
}
