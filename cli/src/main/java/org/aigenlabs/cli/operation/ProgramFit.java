package org.aigenlabs.cli.operation;

import org.aigenlabs.cli.world.ProgramVersion;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.value.Version;
import org.aigenlabs.schema.value.VersionRange;

/** The test whether a distribution can be used with this version of the program. */
final class ProgramFit {
    private ProgramFit() {}

    /** @throws InvalidFailure if {@code manifest} requires another; {@code verb} says what was tried */
    static void require(String verb, Manifest manifest) {
        Version program = ProgramVersion.read();
        boolean fits = VersionRange.parse(manifest.aigenlabsRequires())
                .find()
                .map(range -> range.contains(program, true))
                .orElse(true);
        if (!fits) {
            throw new InvalidFailure(
                    "cannot " + verb + " `" + manifest.name() + "`: it requires aigenlabs `"
                            + manifest.aigenlabsRequires() + "`, and this is `" + program + "`",
                    "install a newer aigenlabs, or an older release of the distribution with `@REF`");
        }
    }
}
