package org.aigenlabs.installer.plan;

import java.util.Locale;
import org.aigenlabs.schema.value.TreePath;

/**
 * What going back, or forth, between two recorded states makes of one file.
 *
 * @param local what lay there when the plan was made
 */
public record GoneBack(TreePath path, Outcome outcome, LocalFile local, FileAction action) {
    /** What becomes of the file. */
    public enum Outcome {
        /** It is as it was recorded. */
        RESTORED,
        /** As recorded, with what was edited since. */
        MERGED,
        /** It was not there, and is not any more. */
        REMOVED,
        /** It was edited since in the same place, or removed: it stays as it is. */
        KEPT;

        /** For people and for JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
