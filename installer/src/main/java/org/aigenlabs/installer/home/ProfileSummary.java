package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * One profile in a table of them. A text that is not known is empty.
 *
 * @param directory absolute
 * @param version of the installed distribution
 * @param source of the installed distribution, as it would be typed
 * @param commit its first digits
 * @param model by name, as the configuration says
 * @param skills how many there are
 * @param description as the user or the author wrote it, not cleaned for a terminal
 * @param problems what could not be read; a broken profile is listed all the same
 */
public record ProfileSummary(
        ProfileName name,
        Path directory,
        ProfileState state,
        String version,
        String source,
        String commit,
        String model,
        int skills,
        String description,
        List<Problem> problems) {
    /** Copies {@code problems}. */
    public ProfileSummary {
        problems = List.copyOf(problems);
    }
}
