package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What an audit found out about one profile.
 *
 * @param version of the distribution in it; empty if there is none
 * @param trust the level at which it was accepted, as the lock has it; empty if there is none
 * @param signer who signed it; empty if nobody did
 * @param edited how many of its files are not as they were installed
 * @param capabilities what its files make its agent do as they lie there now
 * @param problems errors first
 */
public record AuditedProfile(
        ProfileName profile,
        String version,
        String trust,
        String signer,
        int edited,
        Capabilities capabilities,
        List<Problem> problems) {
    /** Copies the list. */
    public AuditedProfile {
        problems = List.copyOf(problems);
    }

    /** Whether there is no error. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
