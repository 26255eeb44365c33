package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.value.ProfileName;

/** What is left to do when a new profile is in its place, by its install or by recovery. */
final class AliasStep {
    private final Disk disk;
    private final AliasWriter aliases;

    AliasStep(Disk disk, AliasWriter aliases) {
        this.disk = disk;
        this.aliases = aliases;
    }

    /** A command that cannot be made does not take the profile back. */
    AliasOutcome make(ProfileName name) {
        try {
            return aliases.write(name);
        } catch (Failure failure) {
            return new AliasOutcome.Failed(failure.getMessage(), failure.hints());
        }
    }

    /** Done: removes the journal durably. */
    void close(Path profile) {
        Path journal = profile.resolve(InstallJournal.DIRECTORY);
        disk.delete(journal.resolve(InstallJournal.NAME));
        disk.delete(journal);
        disk.sync(profile.resolve(InstallJournal.PARENT));
    }
}
