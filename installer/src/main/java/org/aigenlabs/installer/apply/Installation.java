package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;

/**
 * A profile that was installed.
 *
 * @param directory where it lies
 * @param profileId a UUID, its own for ever
 * @param generation the number of the generation that records it
 * @param commit of that generation, in the store
 * @param warnings what did not work although the profile is installed, each a sentence; mostly empty
 */
public record Installation(
        ProfileName name,
        Path directory,
        String profileId,
        int generation,
        GitId commit,
        AliasOutcome alias,
        List<String> warnings) {
    /** Copies {@code warnings}. */
    public Installation {
        warnings = List.copyOf(warnings);
    }
}
