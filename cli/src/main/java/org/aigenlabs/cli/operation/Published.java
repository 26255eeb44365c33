package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.schema.value.GitId;

/**
 * A release that is out.
 *
 * @param commit that the profile stands at now
 * @param generation that records it
 * @param warnings a sentence each
 */
public record Published(PublishPlan plan, GitId commit, int generation, List<String> warnings) {
    /** Copies {@code warnings}. */
    public Published {
        warnings = List.copyOf(warnings);
    }
}
