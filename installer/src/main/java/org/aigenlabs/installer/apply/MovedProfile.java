package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The commands of a profile and its choice as current one, put right after its directory was moved, or moved back. Every
 * step may be done twice, so that recovery does the same as the command that was cut off.
 */
final class MovedProfile {
    private final RootLayout layout;
    private final Disk disk;
    private final MoveRecord record;
    private final Aliases aliases;

    MovedProfile(RootLayout layout, Disk disk, MoveRecord record) {
        this.layout = layout;
        this.disk = disk;
        this.record = record;
        this.aliases = new Aliases(record.home(), disk);
    }

    /** What points to the profile {@code from} now. */
    static MoveRecord record(RootLayout layout, Disk disk, Aliases aliases, Names names, Path program) {
        List<String> commands = aliases.inventory(layout.profile(names.from())).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        ActiveProfile active = new Profiles(layout, disk).active();
        boolean current = active.isChosen() && active.name().equals(names.from());
        return new MoveRecord(names.from(), names.to(), aliases.userHome(), program, commands, current);
    }

    /** The name that a profile has and the one that it is to have. */
    record Names(ProfileName from, ProfileName to) {}

    /** Puts the record into the profile, durably; before anything else is done. */
    void begin() {
        begin(layout.profile(record.from()));
    }

    /** The same for a profile that lies in {@code directory}. */
    void begin(Path directory) {
        Path file = directory.resolve(MoveRecord.FILE);
        new Directories(disk).create(file.resolveSibling(".").normalize(), Mode.PRIVATE_DIRECTORY);
        new AtomicFile(disk).write(file, record.bytes(), Mode.PRIVATE_FILE);
    }

    /** Makes everything point to the profile under the name {@code now}; its commands. */
    List<Path> follow(ProfileName now) {
        ProfileName other = now.equals(record.to()) ? record.from() : record.to();
        List<Path> files = record.commands().stream()
                .map(command -> moved(command, other, now))
                .toList();
        ActiveProfile active = new Profiles(layout, disk).active();
        if (record.current() && !active.name().equals(now)) {
            ActiveProfile.write(layout, disk, now);
        }
        return files;
    }

    private Path moved(String command, ProfileName other, ProfileName now) {
        Path bin = aliases.file(now).resolveSibling(".").normalize();
        Path old = command.equals(record.from().text()) ? aliases.file(other) : bin.resolve(command);
        Path fresh = command.equals(record.from().text()) ? aliases.file(now) : bin.resolve(command);
        if (!other.equals(now) && aliases.isFor(old, layout.profile(other)) && !isThere(layout.profile(other))) {
            aliases.remove(List.of(old));
        }
        if (!aliases.isFor(fresh, layout.profile(now))) {
            aliases.write(fresh, now, layout.profile(now), record.program());
        }
        return fresh;
    }

    /** Lets nothing point to the profile any more, for it is in the trash. */
    void drop() {
        Path profile = layout.profile(record.from());
        if (isThere(profile)) {
            // a new one of that name was made meanwhile: what points there is its own
            return;
        }
        aliases.remove(aliases.inventory(profile));
        ActiveProfile active = new Profiles(layout, disk).active();
        if (active.isChosen() && active.name().equals(record.from())) {
            ActiveProfile.write(layout, disk, ProfileName.DEFAULT);
        }
    }

    /** Lays the record aside in the deleted profile in {@code directory}: all is done until that is restored. */
    static void keep(Disk disk, Path directory) {
        Path kept = directory.resolve(MoveRecord.KEPT);
        disk.rename(directory.resolve(MoveRecord.FILE), kept);
        disk.sync(kept.resolveSibling(".").normalize());
    }

    /** Removes the record from the profile in {@code directory}: all is done. */
    static void end(Disk disk, Path directory) {
        Path file = directory.resolve(MoveRecord.FILE);
        Path own = file.resolveSibling(".").normalize();
        disk.delete(directory.resolve(MoveRecord.KEPT));
        // last: as long as it is there, an interrupted end is done again
        disk.delete(file);
        if (disk.type(own) == EntryType.DIRECTORY && disk.list(own).isEmpty()) {
            disk.delete(own);
        }
        disk.sync(directory);
    }

    private boolean isThere(Path profile) {
        return disk.type(profile) == EntryType.DIRECTORY;
    }
}
