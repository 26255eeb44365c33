package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The way of one profile out of the trash: its directory, then the commands that it had. A command that is cut off
 * between the two leaves the record, by which the next one makes the commands.
 */
final class RestoredProfile {
    private static final String TAKEN = "something else has its name";

    private final RootLayout layout;
    private final Disk disk;
    private final Aliases aliases;
    private final ProfileTrash.Commands wish;

    RestoredProfile(RootLayout layout, Disk disk, Aliases aliases, ProfileTrash.Commands wish) {
        this.layout = layout;
        this.disk = disk;
        this.aliases = aliases;
        this.wish = wish;
    }

    ProfileTrash.Restored restore(TrashEntry entry, ProfileName as) {
        List<String> free = new ArrayList<>();
        List<ProfileTrash.Missing> missing = new ArrayList<>();
        for (String command : had(entry)) {
            Path file = command.equals(entry.name().text()) ? aliases.file(as) : aliases.file(new ProfileName(command));
            if (wish.isFree().test(file)) {
                free.add(command);
            } else {
                missing.add(new ProfileTrash.Missing(command, TAKEN));
            }
        }
        MoveRecord record = new MoveRecord(entry.name(), as, aliases.userHome(), wish.program(), free, false);
        MovedProfile moved = new MovedProfile(layout, disk, record);
        moved.begin(entry.directory());
        disk.rename(entry.directory(), layout.profile(as));
        disk.sync(layout.profiles());
        disk.sync(layout.trash());
        List<Path> commands = follow(moved, as, free, missing);
        MovedProfile.end(disk, layout.profile(as));
        return new ProfileTrash.Restored(entry, commands, missing);
    }

    /** A profile without its commands is better than none. */
    private List<Path> follow(
            MovedProfile moved, ProfileName as, List<String> free, List<ProfileTrash.Missing> missing) {
        try {
            return moved.follow(as);
        } catch (EnvironmentFailure failure) {
            String reason = String.valueOf(failure.getMessage());
            free.forEach(command -> missing.add(new ProfileTrash.Missing(command, reason)));
            return List.of();
        }
    }

    /** The names of its commands; none if it was deleted before they were written down. */
    private List<String> had(TrashEntry entry) {
        Path kept = entry.directory().resolve(MoveRecord.KEPT);
        if (disk.type(entry.directory().resolve(InstallJournal.PARENT)) != EntryType.DIRECTORY
                || disk.type(kept) != EntryType.FILE) {
            return List.of();
        }
        Optional<MoveRecord> record = MoveRecord.read(disk.read(kept, MoveRecord.LARGEST));
        return record.map(MoveRecord::commands).orElse(List.of());
    }
}
