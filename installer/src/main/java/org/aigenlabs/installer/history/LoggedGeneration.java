package org.aigenlabs.installer.history;

import java.time.Instant;
import java.util.List;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * One generation as the log tells it.
 *
 * @param commit of the store's
 * @param changes against the generation before, in path order
 */
public record LoggedGeneration(
        GenerationName name, GitId commit, GenerationMessage message, Instant when, List<Change> changes) {
    /** Copies the list. */
    public LoggedGeneration {
        changes = List.copyOf(changes);
    }

    /** What became of one file. */
    public record Change(TreePath path, How how, Who who) {}

    /** How a file changed. */
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** Whose text it became. */
    public enum Who {
        /** As the author committed it. */
        AUTHOR,
        /** As the user, or the agent, left it; or what a command made of it for the user. */
        LOCAL,
        /** Made of both. */
        BOTH
    }
}
