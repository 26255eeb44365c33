package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/**
 * What a check found out about one distribution.
 *
 * @param subject as it was named: a profile, a directory or a source
 * @param files how many would go out
 * @param leftOut what would not although the manifest lists it, and why: a clause each
 * @param installed whether the files were installed into an empty root
 * @param fixed paths of what {@code --fix} corrected
 * @param problems errors first
 */
public record CheckedDistribution(
        String subject,
        int files,
        List<String> leftOut,
        boolean installed,
        List<String> fixed,
        List<Problem> problems) {
    /** Copies the lists. */
    public CheckedDistribution {
        leftOut = List.copyOf(leftOut);
        fixed = List.copyOf(fixed);
        problems = List.copyOf(problems);
    }

    /** Whether there is no error. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
