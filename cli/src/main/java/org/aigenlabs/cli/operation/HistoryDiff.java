package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two states of a profile.
 *
 * @param from what it is from, in words
 * @param to what it is to, in words
 * @param files those that differ, in path order
 */
public record HistoryDiff(ProfileName name, String from, String to, List<File> files) {
    /** Copies the list. */
    public HistoryDiff {
        files = List.copyOf(files);
    }

    /** One file; a side where it is not there is null. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(TreePath path, byte @Nullable [] before, byte @Nullable [] after) {
        /** {@code added}, {@code removed} or {@code changed}. */
        public String change() {
            if (before == null) {
                return "added";
            }
            return after == null ? "removed" : "changed";
        }
    }
}
