package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.schema.value.ProfileName;

/**
 * A profile that was updated.
 *
 * @param directory where it lies
 * @param generation the number of the generation that records it
 * @param told what was found in the way and kept, a sentence each; mostly empty
 */
public record Update(ProfileName name, Path directory, int generation, List<String> told) {
    /** Copies {@code told}. */
    public Update {
        told = List.copyOf(told);
    }
}
