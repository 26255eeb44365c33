package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.value.GitId;

/**
 * A proposal that is out.
 *
 * @param commits one for each topic, in their order
 * @param patches the files that were written; none if it was pushed
 * @param said what the host said to the push, cleaned
 */
public record Proposed(ProposePlan plan, List<GitId> commits, List<Path> patches, String said) {
    /** Copies the lists. */
    public Proposed {
        commits = List.copyOf(commits);
        patches = List.copyOf(patches);
    }
}
