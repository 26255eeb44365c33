package org.aigenlabs.installer.edit;

import java.nio.charset.StandardCharsets;

/** What became of an edit: a new text, nothing to do, or a reason why the text must stay as it is. */
public sealed interface EditOutcome {
    /** The whole new text; a byte order mark and line endings are those of the old one. */
    record Edited(String text) implements EditOutcome {
        /** The text in UTF-8. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The text already says so. */
    record Unchanged() implements EditOutcome {}

    /** The edit is impossible or not safe; {@code reason} is for people, in one clause. */
    record Refused(String reason) implements EditOutcome {}
}
