package org.aigenlabs.installer.history;

import java.time.Instant;
import java.util.List;
import org.aigenlabs.schema.value.GitId;

/**
 * A generation that is to be recorded.
 *
 * @param files all of them, the package manager's own with them, in any order, paths unique
 * @param parents the previous generation, if there is one, then the upstream commit
 * @param message what was done, and the facts
 * @param when to the second, as git keeps it
 */
public record NewGeneration(
        GenerationName name, List<GenerationFile> files, List<GitId> parents, GenerationMessage message, Instant when) {
    /** Copies the lists. */
    public NewGeneration {
        files = List.copyOf(files);
        parents = List.copyOf(parents);
    }
}
