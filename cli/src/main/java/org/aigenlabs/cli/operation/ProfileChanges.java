package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.apply.ProfileRename;
import org.aigenlabs.installer.apply.ProfileTrash;
import org.aigenlabs.installer.apply.TrashEntry;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.home.AliasState;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.TakenCommands;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.ProfileName;

/** Renaming, deleting, restoring and describing profiles, and their commands. */
public final class ProfileChanges {
    private final HomeChoice home;
    private final Disk disk;
    private final Profiles profiles;
    private final Aliases aliases;
    private final ProfileGuard guard;
    private final Place place;

    public ProfileChanges(HomeChoice home, Disk disk, Aliases aliases, ProfileGuard guard, Place place) {
        this.home = home;
        this.disk = disk;
        this.profiles = new Profiles(home.layout(), disk);
        this.aliases = aliases;
        this.guard = guard;
        this.place = place;
    }

    /**
     * What the machine gives.
     *
     * @param program what commands of profiles run, absolute
     * @param path the directories in which the shell looks for commands
     */
    public record Place(Path program, List<Path> path, InstantSource clock, Supplier<UUID> ids) {
        /** Copies {@code path}. */
        public Place {
            path = List.copyOf(path);
        }
    }

    /** The profile that {@code text} names; the current one if it is empty. */
    public ProfileName existing(String text) {
        ProfileName name = text.isEmpty() ? home.profile() : ProfileNames.existing(text);
        profiles.require(name);
        return name;
    }

    /** Where a profile lies. */
    public Path directory(ProfileName name) {
        return home.layout().profile(name);
    }

    /** The commands of a profile. */
    public List<Path> commands(ProfileName name) {
        return aliases.inventory(directory(name));
    }

    /** Renames a profile; its commands afterwards. */
    public List<Path> rename(String from, String to) {
        ProfileName old = deletable("rename", from);
        ProfileName fresh = ProfileNames.fresh("rename to", to);
        return new ProfileRename(home.layout(), disk, aliases, guard).rename(old, fresh, place.program());
    }

    /** The profile that {@code text} names, if it can be taken away. */
    public ProfileName deletable(String verb, String text) {
        ProfileName name = existing(text);
        if (name.isDefault()) {
            throw new UsageFailure(
                    "cannot " + verb + " profile `default`: it is the root itself, expected a named profile",
                    "`aigenlabs profile describe default --text TEXT` says what it is for");
        }
        return name;
    }

    /** Moves a profile to the trash, and deletes for good what has been there long enough. */
    public TrashEntry delete(ProfileName name) {
        Instant now = place.clock().instant();
        TrashEntry entry = trash().delete(name, now, place.program());
        trash().empty(trash().expired(now));
        return entry;
    }

    /** The trash. */
    public ProfileTrash trash() {
        return new ProfileTrash(home.layout(), disk, aliases, guard);
    }

    /** Takes a profile out of the trash, as {@code as} if that is not empty. */
    public Restored restore(String name, String as) {
        ProfileName wanted = ProfileNames.existing(name);
        ProfileName target = as.isEmpty() ? wanted : ProfileNames.fresh("restore as", as);
        ProfileTrash.Commands commands = new ProfileTrash.Commands(
                place.program(),
                file -> taken(String.valueOf(file.getFileName()), file, target).isEmpty());
        ProfileTrash.Restored restored = trash().restore(wanted, target, commands);
        return new Restored(target, restored.commands(), restored.missing());
    }

    /**
     * A profile that is back.
     *
     * @param commands those that it has again
     * @param missing those that it had and could not get back
     */
    public record Restored(ProfileName name, List<Path> commands, List<ProfileTrash.Missing> missing) {
        /** Copies the lists. */
        public Restored {
            commands = List.copyOf(commands);
            missing = List.copyOf(missing);
        }
    }

    /** What a profile is for. */
    public String description(ProfileName name) {
        return profiles.find(name).map(found -> found.description()).orElse("");
    }

    /** Says what a profile is for; empty says nothing. */
    public boolean describe(ProfileName name, String text) {
        ConfigFile file = new ConfigFile(disk, directory(name).resolve(ProfileIdentity.FILE));
        KeyPath id = KeyPath.of("id");
        KeyPath description = KeyPath.of("description");
        String line = Sanitiser.line(text.strip());
        return guard.hold(name, () -> {
            if (file.find(id).isEmpty()) {
                file.set(id, DataValue.text(place.ids().get().toString()));
            }
            return line.isEmpty() ? file.unset(description) : file.set(description, DataValue.text(line));
        });
    }

    /** Makes the command {@code word} for a profile. */
    public Path alias(ProfileName name, String word) {
        ProfileName command =
                ProfileName.parse(word).orThrow(bad -> new UsageFailure("cannot make the command " + bad));
        Path file = aliases.file(command);
        refuseTaken(word, file, name);
        return guard.hold(name, () -> {
            aliases.write(file, name, directory(name), place.program());
            return file;
        });
    }

    /** What has the name {@code word} already, in words; empty if nothing has that is not a command of the profile. */
    private String taken(String word, Path file, ProfileName name) {
        String taken = TakenCommands.find(word);
        if (!taken.isEmpty() || commands(name).contains(file)) {
            return taken;
        }
        ProfileName command = new ProfileName(String.valueOf(file.getFileName()));
        return switch (aliases.check(command, home.layout(), place.path()).state()) {
            case AliasState.Shadows(Path other) -> "the command `" + other + "`";
            case AliasState.Foreign(Path other, String found) -> found + " at `" + other + "`";
            case AliasState.Free _, AliasState.OursAlready _ -> "";
        };
    }

    private void refuseTaken(String word, Path file, ProfileName name) {
        String taken = taken(word, file, name);
        if (!taken.isEmpty()) {
            throw new UsageFailure(
                    "cannot make the command `" + word + "`: that is " + taken + ", expected a free name",
                    "choose another with `--name`");
        }
    }

    /** Removes one command of a profile, or all if {@code word} is empty; those that went. */
    public List<Path> removeAliases(ProfileName name, String word) {
        return guard.hold(name, () -> {
            List<Path> going = commands(name).stream()
                    .filter(file -> word.isEmpty() || file.endsWith(word))
                    .toList();
            aliases.remove(going);
            return going;
        });
    }
}
