package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.author.AuthoredFiles;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its author has it: manifest, files, and what it was installed from or published as.
 *
 * @param manifestBytes of {@code distribution.yaml}
 * @param lock null if it was never installed nor published
 */
@SuppressWarnings("ArrayRecordComponent")
record AuthoredProfile(
        ProfileName name,
        Path directory,
        Manifest manifest,
        byte[] manifestBytes,
        AuthoredFiles.Found files,
        @Nullable Lock lock) {
    private static final int LARGEST_MANIFEST = 1 << 20;

    /**
     * Reads {@code name}.
     *
     * @throws UsageFailure if it has no manifest
     * @throws InvalidFailure if the manifest has errors
     * @throws ConflictFailure if conflicts wait in it
     */
    static AuthoredProfile read(String verb, ProfileName name, InstalledProfiles profiles, Disk disk) {
        Path directory = profiles.directory(name);
        Path file = directory.resolve(Manifest.FILE);
        if (disk.type(file) != EntryType.FILE) {
            throw new UsageFailure(
                    "cannot " + verb + " `" + name + "`: it has no `" + Manifest.FILE
                            + "`, expected a profile that is a distribution",
                    "make it one: `aigenlabs profile init " + name + "`");
        }
        byte[] bytes = disk.read(file, LARGEST_MANIFEST);
        Manifest manifest = switch (ManifestReader.read(bytes)) {
            case ManifestReading.Valid valid -> valid.manifest();
            case ManifestReading.Invalid(List<Problem> problems) ->
                throw new InvalidFailure(
                        "cannot " + verb + " `" + name + "`: its `" + Manifest.FILE + "` has errors",
                        List.of("correct them in " + file),
                        problems);
        };
        int waiting = profiles.pending(name).files().size();
        if (waiting > 0) {
            throw new ConflictFailure(
                    "cannot " + verb + " `" + name + "`: " + waiting + " of its files "
                            + (waiting == 1 ? "has" : "have") + " conflicts, expected none",
                    "settle them: `aigenlabs profile resolve " + name + "`");
        }
        AuthoredFiles.Found files = AuthoredFiles.read(disk, directory, Ownership.of(manifest));
        return new AuthoredProfile(
                name, directory, manifest, bytes, files, profiles.isInstalled(name) ? profiles.lock(name) : null);
    }

    /** The address and directory that it goes to if nothing else is said; empty if nothing tells. */
    String knownUrl() {
        Lock known = lock;
        return known == null ? manifest.repository() : known.source().url();
    }
}
