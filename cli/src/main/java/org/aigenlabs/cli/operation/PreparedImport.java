package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.installer.apply.ProfileImporter;
import org.aigenlabs.installer.archive.ArchiveManifest;
import org.aigenlabs.installer.archive.UnpackedProfile;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.capability.CapabilityReader;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * An import of an archive of ours that is unpacked and checked, and waits for the user's consent.
 *
 * @param archive the file
 * @param target the directory of the profile to be made
 * @param capabilities what the agent could do with it
 * @param problems warnings about its files
 */
public record PreparedImport(
        Path archive,
        ProfileName name,
        Path target,
        UnpackedProfile unpacked,
        Capabilities capabilities,
        List<Problem> problems) {
    /** Copies {@code problems}. */
    public PreparedImport {
        problems = List.copyOf(problems);
    }

    static PreparedImport of(Path archive, ProfileName name, Path target, UnpackedProfile unpacked) {
        CapabilityReader.Found found = CapabilityReader.read(unpacked.tree(), _ -> true);
        return new PreparedImport(archive, name, target, unpacked, found.capabilities(), found.problems());
    }

    /** What the archive says of itself. */
    public ArchiveManifest manifest() {
        return unpacked.contents().manifest().orElseThrow();
    }

    /** Files in it. */
    public int files() {
        return (int) manifest().lines().values().stream()
                .filter(ArchiveManifest.FileLine.class::isInstance)
                .count();
    }

    Creation make(ProfileImporter importer, boolean alias) {
        return importer.make(unpacked, name, alias);
    }
}
