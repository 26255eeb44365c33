package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.tree.TreeLimits;

/** Reads what a profile's lock and manifest say of the distribution in it. */
final class InstalledDistributions {
    private final Disk disk;

    InstalledDistributions(Disk disk) {
        this.disk = disk;
    }

    /**
     * The distribution in {@code profile}.
     *
     * @throws UsageFailure if there is none
     * @throws InvalidFailure if its lock or manifest cannot be read
     */
    InstalledInfo read(ProfileDetails profile) {
        Path directory = profile.summary().directory();
        Path lock = directory.resolve(Lock.FILE);
        if (disk.type(lock) == EntryType.ABSENT) {
            throw new UsageFailure(
                    "cannot tell about a distribution in `" + profile.summary().name() + "`: none is installed in it",
                    "`aigenlabs profile show " + profile.summary().name() + "` shows the profile");
        }
        byte[] manifest =
                disk.read(directory.resolve(Manifest.FILE), Math.toIntExact(TreeLimits.DEFAULT.manifestBytes()));
        return switch (ManifestReader.read(manifest)) {
            case ManifestReading.Valid valid ->
                new InstalledInfo(profile, LockDocument.read(disk.read(lock, LockDocument.LARGEST)), valid.manifest());
            case ManifestReading.Invalid invalid ->
                throw new InvalidFailure(
                        "cannot read `" + directory.resolve(Manifest.FILE) + "`: it has errors",
                        List.of(),
                        invalid.problems());
        };
    }
}
