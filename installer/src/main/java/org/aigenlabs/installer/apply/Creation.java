package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.value.ProfileName;

/**
 * A profile that was created.
 *
 * @param directory where it lies
 * @param profileId a UUID, its own for ever
 * @param warnings what was left out or did not work, each a sentence
 */
public record Creation(ProfileName name, Path directory, String profileId, AliasOutcome alias, List<String> warnings) {
    /** Copies {@code warnings}. */
    public Creation {
        warnings = List.copyOf(warnings);
    }
}
