package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * A profile that became a distribution.
 *
 * @param written paths of the files that are new, in order
 * @param kept paths of those that were there already
 * @param others entries of the profile that the manifest does not list
 * @param problems warnings about the manifest
 * @param hasLicenseText whether the text of its licence is there
 */
public record Initialised(
        ProfileName profile,
        Manifest manifest,
        List<String> written,
        List<String> kept,
        List<String> others,
        List<Problem> problems,
        boolean hasLicenseText) {
    /** Copies the lists. */
    public Initialised {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }
}
