package org.aigenlabs.installer.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What became of the wish to pause the jobs of a file. */
public sealed interface PauseOutcome {
    /** {@code jobs}, at least one, were enabled and are not in {@code text}, which differs in nothing else. */
    record Paused(String text, List<CronFile.Job> jobs) implements PauseOutcome {
        /** Copies the list. */
        public Paused {
            jobs = List.copyOf(jobs);
        }

        /** The text in UTF-8. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The file holds no jobs, or all are paused. */
    record NothingToPause() implements PauseOutcome {}

    /** Nobody can say what the file holds, or it cannot be edited safely; {@code reason} is for people. */
    record Unreadable(String reason) implements PauseOutcome {}
}
