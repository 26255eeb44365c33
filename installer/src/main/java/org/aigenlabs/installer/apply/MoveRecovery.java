package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Settles renames and deletions that were cut off: where the profile lies now is where it stays. */
final class MoveRecovery {
    private final RootLayout layout;
    private final Disk disk;

    MoveRecovery(RootLayout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** The names of the profiles, also of deleted ones, with something to settle. */
    List<ProfileName> unsettled() {
        List<ProfileName> found = new ArrayList<>();
        for (Path entry : entries(layout.profiles())) {
            if (isRecorded(entry)) {
                ProfileName.parse(String.valueOf(entry.getFileName())).find().ifPresent(found::add);
            }
        }
        for (Path entry : entries(layout.trash())) {
            if (isRecorded(entry)) {
                TrashEntry.find(entry).ifPresent(deleted -> found.add(deleted.name()));
            }
        }
        return found;
    }

    /** Settles the profile {@code name}, which nobody else changes; what was done, in sentences. */
    List<String> settle(ProfileName name) {
        List<String> told = new ArrayList<>();
        Path profile = layout.profiles().resolve(name.text());
        if (isRecorded(profile)) {
            told.add(settleMoved(profile, name));
        }
        for (Path entry : entries(layout.trash())) {
            if (isRecorded(entry)
                    && TrashEntry.find(entry).map(TrashEntry::name).equals(Optional.of(name))) {
                told.add(settleDeleted(entry, name));
            }
        }
        return told;
    }

    private String settleMoved(Path profile, ProfileName name) {
        Optional<MoveRecord> record = record(profile)
                .filter(found -> found.from().equals(name) || found.to().equals(name));
        String failed = record.map(found -> follow(found, name)).orElse("");
        MovedProfile.end(disk, profile);
        boolean renamed = record.filter(found -> !found.from().equals(name)).isPresent();
        return (renamed ? "Finished the rename to `" + name + "`" : "Undid an unfinished change of `" + name + "`")
                + (failed.isEmpty() ? "." : ", but " + failed);
    }

    /** A command that cannot be written does not keep the profile unsettled. */
    private String follow(MoveRecord record, ProfileName name) {
        try {
            new MovedProfile(layout, disk, record).follow(name);
            return "";
        } catch (EnvironmentFailure failure) {
            return failure.getMessage();
        }
    }

    private String settleDeleted(Path entry, ProfileName name) {
        record(entry).ifPresent(record -> new MovedProfile(layout, disk, record).drop());
        MovedProfile.keep(disk, entry);
        return "Finished the deletion of `" + name + "`; it is in the trash.";
    }

    private Optional<MoveRecord> record(Path profile) {
        return MoveRecord.read(disk.read(profile.resolve(MoveRecord.FILE), MoveRecord.LARGEST));
    }

    private boolean isRecorded(Path profile) {
        return disk.type(profile) == EntryType.DIRECTORY
                && disk.type(profile.resolve(InstallJournal.PARENT)) == EntryType.DIRECTORY
                && disk.type(profile.resolve(MoveRecord.FILE)) == EntryType.FILE;
    }

    private List<Path> entries(Path directory) {
        return disk.type(directory) == EntryType.DIRECTORY ? disk.list(directory) : List.of();
    }
}
